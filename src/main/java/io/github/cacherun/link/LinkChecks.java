package io.github.cacherun.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a linker says of a program before the program is run: mistakes it would die of, as errors or warnings. */
final class LinkChecks {

    private LinkChecks() {}

    /**
     * The link output: warnings, a line each, in an order that depends on the program alone.
     *
     * @throws LinkException if the program cannot be started at all
     */
    static String run(LinkRequest request, Parts parts, Layout layout) throws IOException, LinkException {
        ClassPathEntry program = parts.program();
        List<ClassPathEntry> dependencies = parts.dependencies();
        boolean preview = request.isPreviewEnabled();
        MainClassCheck.check(
                MainName.of(request.mainClass()).className(),
                program,
                dependencies,
                parts.java().startsRelaxedMains(preview));
        List<String> warnings = new ArrayList<>(parts.warnings());
        if (!layout.reason().isEmpty()) {
            warnings.add("runs on the class path: " + layout.reason());
        }
        warnings.addAll(DuplicateClasses.warnings(program, dependencies));
        warnings.addAll(SealedPackages.warnings(program, dependencies));
        ClassVersions versions = ClassVersions.of(program);
        warnings.addAll(NewerClasses.warnings(versions, dependencies, parts.java()));
        warnings.addAll(PreviewClasses.warnings(versions, preview, parts.java()));
        StringBuilder output = new StringBuilder();
        warnings.forEach(warning -> output.append("warning: ").append(warning).append('\n'));
        return output.toString();
    }
}
