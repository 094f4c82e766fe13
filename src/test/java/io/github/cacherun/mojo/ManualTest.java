package io.github.cacherun.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The plugin's descriptor is the manual: {@code mvn cache:help -Ddetail} prints what stands there. */
class ManualTest {

    /** Of those whose values have one; any of these words will do. */
    private static final Map<String, List<String>> UNITS = Map.of(
            "cache.maxAge", List.of("days, hours or minutes"),
            "cache.olderThan", List.of("days, hours or minutes", "units of cache.maxAge"),
            "cache.maxSize", List.of("bytes", "as cache:trim"),
            "exec.timeout", List.of("Milliseconds"),
            "cache.timing", List.of("milliseconds"));

    /** The start of the description of what is accepted for exec-maven-plugin's sake and has no effect. */
    private static final String WITHOUT_EFFECT = "Not ";

    private static final List<Goal> GOALS = new ArrayList<>();

    private record Goal(String name, String description, List<Parameter> parameters) {}

    /** Property and default are empty if there is none. */
    private record Parameter(String goal, String name, String description, String property, String byDefault) {

        @Override
        public String toString() {
            return goal + " " + name;
        }
    }

    @BeforeAll
    static void readDescriptor() throws Exception {
        if (!GOALS.isEmpty()) {
            return;
        }
        try (InputStream descriptor = RunMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            assertNotNull(descriptor);
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor)
                    .getDocumentElement();
            elements(plugin.getElementsByTagName("mojo")).forEach(mojo -> GOALS.add(goal(mojo)));
        }
    }

    private static Goal goal(Element mojo) {
        String name = text(mojo, "goal");
        List<Parameter> parameters = new ArrayList<>();
        for (Element parameter : elements(mojo.getElementsByTagName("parameter"))) {
            if (text(parameter, "editable").equals("true")) {
                parameters.add(parameter(name, parameter, mojo));
            }
        }
        return new Goal(name, text(mojo, "description"), parameters);
    }

    private static Parameter parameter(String goal, Element parameter, Element mojo) {
        String name = text(parameter, "name");
        Element configuration =
                (Element) mojo.getElementsByTagName("configuration").item(0);
        Element value = (Element) configuration.getElementsByTagName(name).item(0);
        String property = value == null ? "" : value.getTextContent().replaceAll("^\\$\\{|}$", "");
        String byDefault = value == null ? "" : value.getAttribute("default-value");
        return new Parameter(goal, name, text(parameter, "description"), property, byDefault);
    }

    private static String text(Element parent, String child) {
        NodeList found = parent.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** All but those of {@code help}, which are not written here. */
    private static Stream<Parameter> parameters() throws Exception {
        readDescriptor();
        return GOALS.stream().filter(goal -> !goal.name().equals("help")).flatMap(goal -> goal.parameters().stream());
    }

    private static Stream<Parameter> amounts() throws Exception {
        return switches().filter(parameter -> UNITS.containsKey(parameter.property()));
    }

    /** Those that are given with {@code -D} and do something. */
    private static Stream<Parameter> switches() throws Exception {
        return parameters()
                .filter(parameter -> !parameter.property().isEmpty())
                .filter(parameter -> !parameter.description().startsWith(WITHOUT_EFFECT));
    }

    @Test
    void everyGoalSaysWhatItDoes() {
        assertTrue(GOALS.size() >= 5, GOALS::toString);
        for (Goal goal : GOALS) {
            assertTrue(goal.description().length() > 40, goal::name);
        }
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void everyParameterSaysWhatItDoes(Parameter parameter) {
        assertTrue(parameter.description().length() > 20, parameter::description);
    }

    @ParameterizedTest
    @MethodSource("switches")
    void whatCanBeTypedHasAnExample(Parameter parameter) {
        String description = parameter.description();
        int example = description.indexOf("Example:");
        assertTrue(example > 0 && description.indexOf("-D" + parameter.property(), example) > 0, description);
    }

    @ParameterizedTest
    @MethodSource("switches")
    void whatHasNoDefaultValueSaysWhatHappensWithoutIt(Parameter parameter) {
        String description = parameter.description();
        assertTrue(!parameter.byDefault().isEmpty() || description.contains("y default "), description);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void whatIsAnAmountSaysItsUnit(Parameter parameter) {
        List<String> units = UNITS.getOrDefault(parameter.property(), List.of());
        assertTrue(units.stream().anyMatch(parameter.description()::contains), parameter::description);
    }

    @Test
    void noUnitIsAskedOfAParameterThatIsGone() throws Exception {
        TreeSet<String> unknown = new TreeSet<>(UNITS.keySet());
        amounts().forEach(parameter -> unknown.remove(parameter.property()));
        assertEquals(new TreeSet<>(), unknown);
    }
}
