package hello;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Greets whom it is told to greet. */
@Command(name = "hello")
public final class Hello implements Runnable {

    @Option(names = "--name", defaultValue = "you")
    private String name;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Hello()).execute(args));
    }

    @Override
    public void run() {
        System.out.println("Hello, " + name + "!");
    }
}
