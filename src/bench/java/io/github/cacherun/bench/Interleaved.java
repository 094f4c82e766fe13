package io.github.cacherun.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in turn, A B C A B C, each in a quiet moment; the first round only warms up and does not count. */
final class Interleaved {

    private final Shell shell;
    private final int rounds;
    private final int patience;

    /**
     * @param patience for how many seconds at most a quiet moment is waited for
     */
    Interleaved(Shell shell, int rounds, int patience) {
        this.shell = shell;
        this.rounds = rounds;
        this.patience = patience;
    }

    /** Gives one measurement for each command. */
    List<Measurement> run(List<Command> commands) throws IOException, InterruptedException {
        List<List<Run>> runs = new ArrayList<>();
        commands.forEach(command -> runs.add(new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                Load.awaitQuiet(patience);
                Run run = shell.run(commands.get(i));
                if (round > 0) {
                    runs.get(i).add(run);
                }
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            measurements.add(new Measurement(commands.get(i).name(), runs.get(i)));
        }
        return measurements;
    }
}
