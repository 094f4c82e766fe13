package io.github.cacherun.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The little of a class file (JVMS 4) that linking needs.
 *
 * @param name the internal name, {@code /} between the packages
 * @param superName the internal name of the superclass; empty for {@code java/lang/Object} and modules
 * @param mains the forms of main methods that the class itself declares
 * @param isInstantiable whether {@code java} can make an instance to call a main method of it
 */
record ClassFile(String name, String superName, Set<MainForm> mains, boolean isInstantiable) {

    /** The forms a main method can have. */
    enum MainForm {
        /** {@code public static void main(String[])}: what every {@code java} starts. */
        STATIC_WITH_ARGUMENTS,
        /** Any other static {@code void main(String[])} or {@code void main()} that is not private: JEP 512. */
        STATIC,
        /** One that is not static: it needs an instance. */
        INSTANCE
    }

    private static final int MAGIC = 0xCAFEBABE;

    /** The newest version whose structure is known; ASM refuses versions newer than itself. */
    private static final int NEWEST_KNOWN = Opcodes.V25;

    private static final int MINOR_OFFSET = 4;
    private static final int VERSION_OFFSET = 6;
    private static final short PREVIEW_MINOR = (short) 0xFFFF;
    private static final int HEADER_BYTES = 8;

    /** Reads a class of any version; empty if the bytes are no class. */
    static Optional<ClassFile> read(byte[] bytes) {
        return reader(bytes).flatMap(ClassFile::read);
    }

    /** A reader also for versions that are newer than ASM; empty if the bytes are no class. */
    static Optional<ClassReader> reader(byte[] bytes) {
        if (major(bytes) == 0) {
            return Optional.empty();
        }
        byte[] known = bytes;
        if (major(bytes) > NEWEST_KNOWN) {
            known = bytes.clone();
            ByteBuffer.wrap(known).putShort(VERSION_OFFSET, (short) NEWEST_KNOWN);
        }
        try {
            return Optional.of(new ClassReader(known));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // ASM checks nothing: this is how it answers to bytes that are no class
            return Optional.empty();
        }
    }

    /** The major version at the start of a stream; 0 if no class starts there. */
    static int major(InputStream in) throws IOException {
        return major(header(in));
    }

    /** What stands in front of all that is in a class file. */
    static byte[] header(InputStream in) throws IOException {
        return in.readNBytes(HEADER_BYTES);
    }

    /** Whether a class file says that it uses preview features (JVMS 4.1). */
    static boolean isPreview(byte[] bytes) {
        return major(bytes) > 0 && ByteBuffer.wrap(bytes).getShort(MINOR_OFFSET) == PREVIEW_MINOR;
    }

    /** The major version at the start of these bytes; 0 if no class starts there. */
    static int major(byte[] bytes) {
        if (bytes.length < HEADER_BYTES || ByteBuffer.wrap(bytes).getInt(0) != MAGIC) {
            return 0;
        }
        return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(VERSION_OFFSET));
    }

    private static Optional<ClassFile> read(ClassReader reader) {
        MainForms forms = new MainForms();
        try {
            reader.accept(forms, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            String superName = reader.getSuperName();
            return Optional.of(new ClassFile(
                    reader.getClassName(),
                    superName == null ? "" : superName,
                    Set.copyOf(forms.found),
                    forms.constructor && (reader.getAccess() & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | ClassCastException
                | NegativeArraySizeException
                | NullPointerException
                | UnsupportedOperationException e) {
            // the same, for bytes that go wrong further on
            return Optional.empty();
        }
    }

    private static final class MainForms extends ClassVisitor {
        private static final int PUBLIC_STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

        private final Set<MainForm> found = EnumSet.noneOf(MainForm.class);
        private boolean constructor;
        private boolean local;

        MainForms() {
            super(Opcodes.ASM9);
        }

        /** A class within a method is nobody's to start. */
        @Override
        public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
            local = true;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String[] exceptions) {
            boolean open = (access & Opcodes.ACC_PRIVATE) == 0;
            if (name.equals("<init>") && descriptor.equals("()V")) {
                constructor = open && !local;
            }
            boolean arguments = descriptor.equals("([Ljava/lang/String;)V");
            if (name.equals("main") && (arguments || descriptor.equals("()V"))) {
                if (arguments && (access & PUBLIC_STATIC) == PUBLIC_STATIC) {
                    found.add(MainForm.STATIC_WITH_ARGUMENTS);
                } else if (open && !local) {
                    found.add((access & Opcodes.ACC_STATIC) == 0 ? MainForm.INSTANCE : MainForm.STATIC);
                }
            }
            return null;
        }
    }
}
