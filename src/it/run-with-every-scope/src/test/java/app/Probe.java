package app;

import java.io.IOException;
import java.io.InputStream;
import org.apiguardian.api.API;

@API(status = API.Status.STABLE)
public final class Probe {
    public static void main(String[] args) throws IOException {
        try (InputStream text = Probe.class.getResourceAsStream("/probe.txt")) {
            System.out.println("probe " + new String(text.readAllBytes()).trim() + " " + String.join(" ", Main.loaded()));
        }
    }
}
