package io.github.cacherun.bench;

/** The programs of the samples, as source text. */
final class ProgramText {

    private ProgramText() {}

    /** A program that prints the value of an expression. */
    static String main(String imports, String says) {
        return "package app;\n\n" + imports
                + """

                public class Main {
                    TO_EDIT

                    public static void main(String[] args) throws Exception {
                        System.out.println(SAYS);
                    }
                }
                """.replace("TO_EDIT", Sample.TO_EDIT).replace("SAYS", says);
    }

    /** A command line of picocli that writes and reads JSON and uses collections of Guava. */
    static String medium(String commands, String items) {
        return """
                package app;

                import com.fasterxml.jackson.databind.ObjectMapper;
                import com.google.common.base.Joiner;
                import com.google.common.collect.*;
                import java.util.concurrent.Callable;
                import picocli.CommandLine;
                import picocli.CommandLine.*;

                @Command(name = "sample", mixinStandardHelpOptions = true, subcommands = {COMMANDS})
                public class Main implements Callable<Integer> {
                    EDIT
                    @Parameters(arity = "0..*") String[] words = {};
                    public static void main(String[] args) {
                        int status = new CommandLine(new Main()).execute(args);
                        if (status != 0) System.exit(status);
                    }
                    @Override public Integer call() throws Exception {
                        ImmutableList<Object> items = ImmutableList.of(ITEMS);
                        ObjectMapper mapper = new ObjectMapper();
                        Object all = ImmutableMap.of("items", items, "words", Joiner.on(',').join(words));
                        Item0 back = mapper.readValue(mapper.writeValueAsString(new Item0()), Item0.class);
                        System.out.println(mapper.writeValueAsString(all).length() + " " + back.getName());
                        return 0;
                    }
                }
                """.replace("EDIT", Sample.TO_EDIT).replace("COMMANDS", commands).replace("ITEMS", items);
    }

    static String command(int number) {
        return """
                package app;

                import java.util.List;
                import java.util.concurrent.Callable;
                import picocli.CommandLine.*;

                @Command(name = "commandNUMBER", mixinStandardHelpOptions = true, description = "One of them.")
                public class CommandNUMBER implements Callable<Integer> {
                    @Option(names = {"-n", "--name"}, defaultValue = "nameNUMBER")
                    String name;

                    @Option(names = "--count", defaultValue = "NUMBER")
                    int count;

                    @Parameters(arity = "0..*")
                    List<String> rest;

                    @Override
                    public Integer call() {
                        System.out.println(name + count + rest);
                        return 0;
                    }
                }
                """.replace("NUMBER", Integer.toString(number));
    }

    static String item(int number) {
        return """
                package app;

                import java.util.ArrayList;
                import java.util.List;

                public class ItemNUMBER {
                    private String name = "itemNUMBER";
                    private int size = NUMBER;
                    private List<String> tags = new ArrayList<>(List.of("a", "bNUMBER"));

                    public String getName() { return name; }
                    public void setName(String value) { name = value; }
                    public int getSize() { return size; }
                    public void setSize(int value) { size = value; }
                    public List<String> getTags() { return tags; }
                    public void setTags(List<String> value) { tags = value; }
                }
                """.replace("NUMBER", Integer.toString(number));
    }
}
