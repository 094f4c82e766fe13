package mid;

import java.io.IOException;

public final class Mid {
    public static String text() throws IOException {
        return "mid with " + lib.Lib.salt();
    }
}
