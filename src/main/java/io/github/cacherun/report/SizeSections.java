package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.ProjectPart;
import io.github.cacherun.report.Bar.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is in the cache: by project and last use, by kind, and what is big. */
final class SizeSections {

    private static final int PROJECTS = 12;

    private final Markup html;
    private final CacheReport report;
    private final Survey survey;

    SizeSections(Markup html, CacheReport report) {
        this.html = html;
        this.report = report;
        this.survey = report.survey();
    }

    void write() {
        html.open("section", "id", "size", "aria-labelledby", "size-title")
                .leaf("h2", "Size by project and last use", "id", "size-title");
        if (report.isEmpty()) {
            html.leaf("p", "Nothing to show: the cache is empty.", "class", "none")
                    .close();
            return;
        }
        projects(Amounts.largest(survey.projects(), PROJECTS), "Size by project and last use");
        html.close();
        reactor();
        html.open("div", "class", "pair");
        ages();
        kinds();
        html.close();
        biggest();
    }

    private void projects(List<ProjectPart> parts, String caption) {
        legend();
        new BarPlot(html).write(parts.stream().map(this::bar).toList());
        List<String> heading = new ArrayList<>(List.of("Project", "Entries", "Size"));
        Arrays.stream(Age.values()).map(Words::of).forEach(heading::add);
        new FigureTable(html)
                .folded(caption, heading, parts.stream().map(SizeSections::row).toList());
    }

    private void legend() {
        html.leaf("p", "Last used", "class", "legend-title").open("ul", "class", "legend");
        for (Age age : Age.values()) {
            html.open("li").leaf("span", "", "class", "swatch " + look(age), "aria-hidden", "true");
            html.text(Words.of(age)).close();
        }
        html.close();
    }

    private Bar bar(ProjectPart part) {
        List<Part> parts = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Age age : Age.values()) {
            Amount amount = part.ages().getOrDefault(age, Amount.NONE);
            parts.add(new Part(look(age), amount.bytes()));
            if (amount.bytes() > 0) {
                details.add(Words.of(age) + " " + Units.bytes(amount.bytes()));
            }
        }
        Amount total = part.total();
        return new Bar(
                Words.project(part.project()),
                Units.bytes(total.bytes()),
                Units.count(total.entries(), "entry", "entries") + "; last used " + String.join(", ", details),
                parts);
    }

    private static List<String> row(ProjectPart part) {
        Amount total = part.total();
        List<String> row = new ArrayList<>(
                List.of(Words.project(part.project()), Units.count(total.entries()), Units.bytes(total.bytes())));
        for (Age age : Age.values()) {
            row.add(Units.bytes(part.ages().getOrDefault(age, Amount.NONE).bytes()));
        }
        return row;
    }

    private void reactor() {
        ReactorPart reactor = report.reactor();
        if (reactor == null) {
            return;
        }
        html.open("section", "id", "reactor", "aria-labelledby", "reactor-title")
                .leaf("h2", "This project", "id", "reactor-title")
                .open("p")
                .leaf("code", reactor.name())
                .text(", " + Units.count(reactor.modules(), "module", "modules") + ": " + Words.amount(reactor.total())
                        + ", " + share(reactor.total()) + " of the cache")
                .close();
        if (!reactor.parts().isEmpty()) {
            projects(Amounts.largest(reactor.parts(), PROJECTS), "Size of this project by module and last use");
        }
        html.close();
    }

    private void ages() {
        Map<Age, Amount> ages = Amounts.byAge(survey.projects());
        plain(
                "ages",
                "Last used",
                Arrays.stream(Age.values())
                        .map(age -> bar(Words.of(age), look(age), ages.getOrDefault(age, Amount.NONE)))
                        .toList());
    }

    private void kinds() {
        plain(
                "kinds",
                "What it is",
                Arrays.stream(Kind.values())
                        .filter(survey.kinds()::containsKey)
                        .map(kind -> bar(Words.of(kind), "plain", survey.kinds().getOrDefault(kind, Amount.NONE)))
                        .toList());
    }

    private void plain(String id, String title, List<Bar> bars) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").leaf("h2", title, "id", id + "-title");
        new BarPlot(html).write(bars);
        new FigureTable(html)
                .folded(
                        title,
                        List.of(title, "Size", "Entries and share"),
                        bars.stream()
                                .map(bar -> List.of(bar.name(), bar.figure(), bar.details()))
                                .toList());
        html.close();
    }

    private Bar bar(String name, String look, Amount amount) {
        return new Bar(
                name,
                Units.bytes(amount.bytes()),
                Units.count(amount.entries(), "entry", "entries") + ", " + share(amount),
                List.of(new Part(look, amount.bytes())));
    }

    private String share(Amount part) {
        return Units.percent((double) part.bytes() / Math.max(1, survey.total().bytes()));
    }

    private void biggest() {
        html.open("section", "id", "biggest", "aria-labelledby", "biggest-title")
                .leaf("h2", "Biggest", "id", "biggest-title");
        List<List<String>> rows = survey.biggest().stream()
                .map(output -> List.of(
                        Words.name(output),
                        Units.bytes(output.bytes()),
                        Units.ago(output.lastUsed(), survey.at()),
                        Words.ofOne(output.kind()),
                        Words.project(output.project())))
                .toList();
        new FigureTable(html)
                .write("The biggest outputs", List.of("Name", "Size", "Last used", "What it is", "Project"), rows);
        html.close();
    }

    private static String look(Age age) {
        return "age-" + age.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
