package io.github.cacherun.bench;

import java.io.IOException;
import java.util.List;

/** P5: one edit and a run, against the same edit and {@code clean compile exec:java}; each in a copy of its own. */
final class MissTime implements Goal {

    @Override
    public void measure(Laboratory laboratory, Report report) throws IOException, InterruptedException {
        for (Maven maven : laboratory.mavens()) {
            for (Sample sample : laboratory.samples("S", "M", "L")) {
                Sample ours = sample.copy("-miss");
                Sample theirs = sample.copy("-clean");
                Command clean = maven.command(theirs, "-q clean compile exec:java");
                Command miss = maven.command(ours, "-q cache:run");
                List<Measurement> measured =
                        laboratory.interleaved().run(List.of(clean.after(theirs.edit()), miss.after(ours.edit())));
                Measurement named = new Measurement(
                        "an edit, mvn -q cache:run", measured.get(1).runs());
                String on = sample.name() + ", Maven " + maven.version();
                report.add(Row.ratio("P5", on, named, measured.get(0), 1.05));
            }
        }
    }
}
