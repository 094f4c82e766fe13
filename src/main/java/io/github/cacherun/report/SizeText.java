package io.github.cacherun.report;

import io.github.cacherun.cache.Survey;
import io.github.cacherun.cache.Survey.Age;
import io.github.cacherun.cache.Survey.Amount;
import io.github.cacherun.cache.Survey.Kind;
import io.github.cacherun.cache.Survey.Output;
import io.github.cacherun.cache.Survey.ProjectPart;
import java.util.List;
import java.util.Map;

/** What is in a cache, by kind, by project and by last use, and what is big, in lines. */
final class SizeText {

    private static final int PROJECTS = 8;
    private static final int NAME = 40;
    private static final int OUTPUT = 30;
    private static final int BAR = 24;

    private final List<String> lines;
    private final Survey survey;
    private final long bytes;

    private SizeText(List<String> lines, Survey survey) {
        this.lines = lines;
        this.survey = survey;
        this.bytes = Math.max(1, survey.total().bytes());
    }

    static void addTo(List<String> lines, Survey survey) {
        SizeText text = new SizeText(lines, survey);
        text.kinds();
        text.projects();
        text.biggest();
        text.ages();
    }

    private void kinds() {
        Columns table = new Columns("by kind", "entries", "size", "", "");
        for (Kind kind : Kind.values()) {
            Amount amount = survey.kinds().getOrDefault(kind, Amount.NONE);
            if (amount.entries() > 0) {
                amount(table, Words.of(kind), amount);
            }
        }
        table.addTo(lines);
    }

    private void projects() {
        Columns table = new Columns("by project", "entries", "size", "", "");
        for (ProjectPart part : Amounts.largest(survey.projects(), PROJECTS)) {
            amount(table, Words.project(part.project()), part.total());
        }
        table.addTo(lines);
    }

    private void ages() {
        Columns table = new Columns("by last use", "entries", "size", "", "");
        Map<Age, Amount> ages = Amounts.byAge(survey.projects());
        for (Age age : Age.values()) {
            amount(table, Words.of(age), ages.getOrDefault(age, Amount.NONE));
        }
        table.addTo(lines);
    }

    private void amount(Columns table, String name, Amount amount) {
        double share = (double) amount.bytes() / bytes;
        table.row(
                Columns.shortened(name, NAME),
                Units.count(amount.entries()),
                Units.bytes(amount.bytes()),
                Units.percent(share),
                "#".repeat((int) Math.round(share * BAR)));
    }

    private void biggest() {
        if (survey.biggest().isEmpty()) {
            return;
        }
        Columns table = new Columns("biggest", "size", "used", "");
        for (Output output : survey.biggest()) {
            table.row(
                    Columns.shortened(Words.name(output), OUTPUT),
                    Units.bytes(output.bytes()),
                    Units.ago(output.lastUsed(), survey.at()),
                    Words.ofOne(output.kind()) + of(output.project()));
        }
        table.addTo(lines);
    }

    private static String of(String project) {
        return project.equals(Survey.SHARED) ? "" : " of " + Columns.shortened(project, OUTPUT);
    }
}
