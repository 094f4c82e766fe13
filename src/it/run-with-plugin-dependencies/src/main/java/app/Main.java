package app;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public final class Main {
    public static void main(String[] args) {
        List<String> names = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
            names.add(Path.of(element).getFileName().toString());
        }
        System.out.println("class path " + String.join(" ", names));
    }
}
