package io.github.cacherun.link;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which versions the class files of a program have.
 *
 * @param all its classes by major version
 * @param preview those among them that use preview features of just that version
 */
record ClassVersions(SortedMap<Integer, Group> all, SortedMap<Integer, Group> preview) {

    /**
     * Classes that have a version in common.
     *
     * @param count how many
     * @param example the binary name of the first of them
     */
    record Group(int count, String example) {
        Group plus(Group other) {
            return new Group(count + other.count, example);
        }
    }

    static ClassVersions of(ClassPathEntry program) throws IOException {
        SortedMap<Integer, Group> all = new TreeMap<>();
        SortedMap<Integer, Group> preview = new TreeMap<>();
        try (Contents contents = Contents.of(program.file())) {
            for (String name : program.classes()) {
                try (InputStream in = contents.open(ClassNames.entry(name)).orElseThrow()) {
                    byte[] header = ClassFile.header(in);
                    Group one = new Group(1, ClassNames.binary(name));
                    all.merge(ClassFile.major(header), one, Group::plus);
                    if (ClassFile.isPreview(header)) {
                        preview.merge(ClassFile.major(header), one, Group::plus);
                    }
                }
            }
        }
        return new ClassVersions(all, preview);
    }
}
