package app;

import library.Library;
import snapshot.Snapshot;

public final class Main {
    public static void main(String[] args) throws Exception {
        Show.line("compiled with " + Library.CONSTANT + " and " + Snapshot.CONSTANT);
        Show.line("run with " + Library.text());
        Show.everything();
    }
}
