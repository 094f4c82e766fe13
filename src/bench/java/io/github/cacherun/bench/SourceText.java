package io.github.cacherun.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes classes as people write them: fields, accessors, loops, lambdas, streams. Equal seeds give equal texts. */
final class SourceText {

    private static final List<String> WORDS =
            List.of("amount", "border", "count", "delay", "energy", "factor", "grade", "height", "index", "joint");
    private static final int FIELDS = 5;

    private final Random random;

    SourceText(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A class.
     *
     * @param peers classes of the same package that it uses
     * @param characters how long the text is, about
     */
    String write(String packageName, String name, List<String> peers, int characters) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\nimport java.util.*;\n");
        text.append("import java.util.function.*;\nimport java.util.stream.*;\n\n/** A class called ")
                .append(name);
        text.append(". */\npublic class ")
                .append(name)
                .append(" implements Comparable<")
                .append(name);
        text.append("> {\n    private final Map<String, List<Integer>> seen = new TreeMap<>();\n");
        for (int i = 0; i < FIELDS; i++) {
            text.append(field(name, WORDS.get(i)));
        }
        text.append("    @Override\n    public int compareTo(").append(name).append(" other) {\n");
        text.append("        return Integer.compare(amount, other.amount);\n    }\n");
        text.append("    public int ofPeers() {\n        return 0");
        peers.forEach(peer -> text.append(" + new ").append(peer).append("().amount()"));
        text.append(";\n    }\n");
        for (int i = 0; text.length() < characters - 300; i++) {
            text.append(step(i));
        }
        return text.append("}\n").toString();
    }

    private String field(String name, String field) {
        return "    private int " + field + " = " + random.nextInt(1000) + ";\n    public int " + field
                + "() {\n        return " + field + ";\n    }\n    public " + name + " " + field
                + "(int value) {\n        this." + field + " = value;\n        return this;\n    }\n";
    }

    private String step(int number) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        String field = WORDS.get(random.nextInt(FIELDS));
        return "    /** Step " + number + " of the " + word + ", of this object's state and of what it was given. */\n"
                + "    public int " + word + "Step" + number + "(int seed, List<String> names) {\n"
                + "        int sum = seed * " + (2 + random.nextInt(90)) + ";\n        for (String name : names) {\n"
                + "            seen.computeIfAbsent(name, key -> new ArrayList<>()).add(sum + " + field + ");\n"
                + "            sum = sum * 31 + name.length();\n        }\n"
                + "        IntUnaryOperator more = value -> value + " + random.nextInt(50) + ";\n"
                + "        return sum > 0 ? more.applyAsInt(sum)"
                + " : names.stream().map(String::length).collect(Collectors.toList()).size();\n    }\n";
    }

    /** Up to three of those that were written before. */
    List<String> peers(List<String> earlier) {
        List<String> peers = new ArrayList<>();
        for (int i = 0; i < Math.min(3, earlier.size()); i++) {
            peers.add(earlier.get(random.nextInt(earlier.size())));
        }
        return peers;
    }
}
