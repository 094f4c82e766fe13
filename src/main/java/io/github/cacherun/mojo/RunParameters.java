package io.github.cacherun.mojo;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code cache:run} that exec-maven-plugin does not have. */
abstract class RunParameters extends ExecParameters {

    static final String MAX_AGE = "5d";

    static final String MAX_SIZE = "5GiB";

    /**
     * The module to run in a reactor with several programs: <code>artifactId</code> or <code>groupId:artifactId</code>.
     * By default what <code>-pl</code> names, else the only one whose own POM configures this plugin's program, else
     * the only one with a main class. Example: <code>-Dcache.module=server</code>
     */
    @Parameter(property = "cache.module")
    @Nullable
    String module;

    /**
     * Name of the executable: one plain file name. By default the final name of the module without its version.
     * Example: <code>-Dcache.name=hello</code>
     */
    @Parameter(property = "cache.name")
    @Nullable
    String name;

    /**
     * <code>true</code> builds and links even if the cache has the program (<code>go run -a</code>). Example:
     * <code>-Dcache.rebuild</code>
     */
    @Parameter(property = "cache.rebuild", defaultValue = "false")
    String rebuild = "false";

    /**
     * <code>true</code> only says what would be done; nothing is run or written (<code>go run -n</code>). Example:
     * <code>-Dcache.dryRun</code>
     */
    @Parameter(property = "cache.dryRun", defaultValue = "false")
    String dryRun = "false";

    /** <code>true</code> says each step that is done (<code>go run -x</code>). Example: <code>-Dcache.trace</code> */
    @Parameter(property = "cache.trace", defaultValue = "false")
    String trace = "false";

    /**
     * <code>true</code> says how long each phase takes until the program has been started: real time and CPU,
     * in milliseconds. Example: <code>-Dcache.timing</code>
     */
    @Parameter(property = "cache.timing", defaultValue = "false")
    String timing = "false";

    /**
     * <code>true</code> builds everything again and fails if the outcome differs from what the cache has, with the
     * files that differ (<code>GODEBUG=gocacheverify=1</code>). Example: <code>-Dcache.verify</code>
     */
    @Parameter(property = "cache.verify", defaultValue = "false")
    String verify = "false";

    /**
     * <code>true</code> shows what goes into each action ID (<code>GODEBUG=gocachehash=1</code>). Example:
     * <code>-Dcache.hash</code>
     */
    @Parameter(property = "cache.hash", defaultValue = "false")
    String hash = "false";

    /**
     * <code>true</code> says on a miss all that differs from the nearest earlier build of the module, and on a hit all
     * that the program depends on. Values that may be secrets are shown as digests. Example:
     * <code>-Dcache.explain</code>
     */
    @Parameter(property = "cache.explain", defaultValue = "false")
    String explain = "false";

    /**
     * Files and folders that goals of the build read where nobody would look: separated by commas, as paths from the
     * folder of each module; <code>*</code>, <code>**</code> and <code>?</code> as in a glob. A module can have its own
     * as property <code>cache.inputs</code> in its POM. By default none. Example:
     * <code>-Dcache.inputs=../VERSION,conf/*.yaml</code>
     */
    @Parameter(property = "cache.inputs")
    List<String> inputs = List.of();

    /**
     * Environment variables that goals of the build read, separated by commas. A module can have its own as property
     * <code>cache.env</code> in its POM. By default none. Example: <code>-Dcache.env=STAGE,REGION</code>
     */
    @Parameter(property = "cache.env")
    List<String> env = List.of();

    /**
     * Goals whose outcome may be kept although nothing is known of them, or too much: <code>groupId:artifactId</code>
     * or <code>groupId:artifactId:goal</code>, separated by commas; also <code>maven.build.timestamp</code>. A module
     * can have its own as property <code>cache.trust</code> in its POM. By default none. Example:
     * <code>-Dcache.trust=com.acme:stamp-maven-plugin:stamp</code>
     */
    @Parameter(property = "cache.trust")
    List<String> trust = List.of();

    /**
     * A program, with arguments, that is given the executable and its arguments (<code>go run -exec</code>). By default
     * none. Example: <code>-Dcache.exec="strace -f"</code>
     */
    @Parameter(property = "cache.exec")
    @Nullable
    String exec;

    /**
     * Where the cache is: an absolute path, or <code>off</code> to build and run without storing. By default the
     * environment variable <code>CACHE_MAVEN_PLUGIN_DIR</code>, else <code>cache-maven-plugin</code> in the user's
     * cache folder. One cache serves a whole Maven call, so this is given with <code>-D</code> or in
     * <code>.mvn/maven.config</code>, not in the POM. Example: <code>-Dcache.dir=/var/cache/builds</code>
     */
    @Parameter(property = "cache.dir")
    @Nullable
    String dir;

    /**
     * <code>true</code> takes the cache's directory as it is, although it belongs to another user or others can write to
     * it, or to a directory that it lies behind: whoever can, chooses what is run. Given as <code>cache.dir</code> is.
     * Example: <code>-Dcache.dir.trust=true</code>
     */
    @Parameter(property = "cache.dir.trust", defaultValue = "false")
    String dirTrust = CacheParameter.NO_TRUST;

    /**
     * What was not used for so long is removed from the cache, once a day after a run: days, hours or minutes
     * (<code>5d</code>, <code>12h</code>, <code>90m</code>) or an ISO-8601 duration (<code>P5D</code>); see
     * <code>cache:trim</code>. Example: <code>-Dcache.maxAge=2d</code>
     */
    @Parameter(property = "cache.maxAge", defaultValue = MAX_AGE)
    String maxAge = MAX_AGE;

    /**
     * How large the cache may become: a size (<code>5GiB</code>, <code>2G</code>, <code>500MB</code>; bytes without a
     * unit), a part of the disk (<code>20%</code>) or <code>unlimited</code>. When a run has put more into it, it is
     * trimmed after that run; see <code>cache:trim</code>. Example: <code>-Dcache.maxSize=2G</code>
     */
    @Parameter(property = "cache.maxSize", defaultValue = MAX_SIZE)
    String maxSize = MAX_SIZE;

    /**
     * The JDK that runs the program: its folder, or a version (<code>21</code>, <code>[17,22)</code>) that a toolchain
     * in <code>toolchains.xml</code> has. By default the toolchain that the POM asks for, else the JDK that Maven runs
     * on. Example: <code>-Dcache.jdk=21</code>
     */
    @Parameter(property = "cache.jdk")
    @Nullable
    String jdk;

    /**
     * Options for <code>java</code>, in one string as <code>exec.args</code>. By default none. Example:
     * <code>-Dcache.jvmArgs="-Xmx1g --enable-preview"</code>
     */
    @Parameter(property = "cache.jvmArgs", alias = "jvmArguments")
    @Nullable
    String jvmArgs;

    /**
     * The class-data archive of the program, which lets it start sooner: <code>auto</code> makes one in the background
     * when a run has ended well, <code>off</code> makes and uses none. It lies beside the executable and takes some 8
     * to 40 MB. Example: <code>-Dcache.cds=off</code>
     */
    @Parameter(property = "cache.cds", defaultValue = "auto")
    String cds = "auto";

    /**
     * <code>true</code> lets the program wait for a debugger at port 5005 of this machine; a number names another port,
     * <code>*:port</code> also serves other machines. By default it waits for none. Example:
     * <code>-Dcache.debug=8000</code>
     */
    @Parameter(property = "cache.debug")
    @Nullable
    String debug;

    /**
     * What the program's status does: <code>maven</code> fails the goal when it is not 0, <code>program</code> lets
     * Maven end with that very status. In a daemon or an IDE, which must not end, both fail the goal. Example:
     * <code>-Dcache.exitStatus=program</code>
     */
    @Parameter(property = "cache.exitStatus", defaultValue = "maven")
    String exitStatus = "maven";

    /**
     * <code>true</code> prints the path of the executable and does not run it (<code>go tool -n</code>). It is built if
     * need be, and stays in the cache as after a run. With <code>-q</code> nothing else is printed. Example:
     * <code>-Dcache.printPath</code>
     */
    @Parameter(property = "cache.printPath", defaultValue = "false")
    String printPath = "false";

    /**
     * Where the program runs unless <code>exec.workingdir</code> says it: <code>caller</code>, where Maven was called,
     * or <code>basedir</code>, the module's folder. By default the former for a goal on the command line, as exec:java
     * and <code>go run</code> have it, the latter for one that is bound to a phase, as exec:exec has it. Example:
     * <code>-Dcache.run.cwd=basedir</code>
     */
    @Parameter(property = "cache.run.cwd")
    @Nullable
    String workingDirectoryDefault;
}
