package io.github.cacherun.build;

import java.nio.file.Path;
import java.util.List;

/**
 * What the lifecycle of a module would do for a part of it, as far as it decides what has to be looked at.
 *
 * @param goals what would run, as {@code groupId:artifactId:goal}
 * @param named files and folders that goals are configured with, wherever they lie, there or not
 * @param filtered those of the named folders in which goals are told to replace names by values
 * @param tools files that goals load, apart from the plugins of released versions: processors, snapshots
 * @param lasting whether planning again could only give the same; not so with snapshots that come from elsewhere
 */
record BuildPlan(List<String> goals, List<Path> named, List<Path> filtered, List<Tool> tools, boolean lasting) {

    /**
     * A file that a goal loads.
     *
     * @param coordinates {@code groupId:artifactId:extension[:classifier]:version}
     */
    record Tool(String coordinates, Path file) {}

    BuildPlan {
        goals = List.copyOf(goals);
        named = List.copyOf(named);
        filtered = List.copyOf(filtered);
        tools = List.copyOf(tools);
    }

    /** {@code groupId:artifactId} of a goal's plugin. */
    static String plugin(String goal) {
        return goal.substring(0, goal.lastIndexOf(':'));
    }
}
