package app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.objectweb.asm.Type;

public class Main {

    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("runs"), ".", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(Type.getType(Main.class).getClassName() + " " + String.join("|", args));
        System.exit(args.length);
    }
}
