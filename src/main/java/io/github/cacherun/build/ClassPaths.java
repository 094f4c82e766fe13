package io.github.cacherun.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** The class path of a module: remembered if that is safe, else resolved and remembered. */
final class ClassPaths {

    private final ClassPathMemo memo;
    private final ClassPathResolver resolver;
    private final EarlierPackages earlier;
    private final Store store;

    ClassPaths(ClassPathMemo memo, ClassPathResolver resolver, EarlierPackages earlier, Store store) {
        this.memo = memo;
        this.resolver = resolver;
        this.earlier = earlier;
        this.store = store;
    }

    /**
     * @throws InvalidRequestException when something cannot be found, or only in a state that may be stale
     */
    List<ClassPathElement> of(MavenProject project) throws InvalidRequestException, IOException {
        List<ClassPathElement> elements = elements(project);
        earlier.refuse(project, elements);
        return elements;
    }

    private List<ClassPathElement> elements(MavenProject project) throws InvalidRequestException, IOException {
        Optional<List<ClassPathElement>> known = memo.recall(project);
        if (known.isPresent()) {
            return known.get();
        }
        ClassPathResolver.Resolved resolved = resolver.resolve(project);
        if (resolved.lasting()) {
            store.remember(memo.id(project), ClassPathMemo.toBytes(resolved.elements()));
        }
        return resolved.elements();
    }
}
