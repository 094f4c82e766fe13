package io.github.cacherun.build;

import java.io.IOException;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** The class path of a module or its tests: remembered if that is safe, else resolved and remembered. */
final class ClassPaths {

    private final ClassPathMemo memo;
    private final ClassPathResolver resolver;
    private final EarlierPackages earlier;

    ClassPaths(ClassPathMemo memo, ClassPathResolver resolver, EarlierPackages earlier) {
        this.memo = memo;
        this.resolver = resolver;
        this.earlier = earlier;
    }

    /**
     * @throws InvalidRequestException when something cannot be found, or only in a state that may be stale
     */
    List<ClassPathElement> of(MavenProject project, ModulePart part) throws InvalidRequestException, IOException {
        List<ClassPathElement> elements = elements(project, part);
        earlier.refuse(project, elements);
        return elements;
    }

    /** To be called when the module's lifecycle has run: what decides its class path is looked at anew. */
    void forget(MavenProject project) {
        memo.forget(project);
    }

    private List<ClassPathElement> elements(MavenProject project, ModulePart part)
            throws InvalidRequestException, IOException {
        ClassPathMemo.Recalled known = memo.recall(project, part);
        if (known.elements().isPresent()) {
            return known.elements().get();
        }
        ClassPathResolver.Resolved resolved = resolver.resolve(project, part, known.hashes());
        memo.remember(project, part, resolved, known.hashes());
        return resolved.elements();
    }
}
