package app;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import org.objectweb.asm.Type;

/** A filter, if its argument says so; else it tells on what it runs, and ends with the status it is given. */
public final class Main {
    public static void main(String[] args) throws IOException {
        if (args[0].equals("filter")) {
            try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                System.err.println("filtered " + System.in.transferTo(out));
            }
            return;
        }
        System.out.println(Type.INT_TYPE.getClassName() + " on Java " + Runtime.version().feature());
        System.exit(Integer.parseInt(args[0]));
    }
}
