package io.github.cacherun.build;

import io.github.cacherun.action.FileStat;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.aether.AbstractRepositoryListener;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.RepositoryListener;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a resolution reads in the local repository. Resolver tells its listener of every POM, also of parents and
 * imports, and of every look for metadata, as long as it does not remember them from before; so it gets a memory of its
 * own. It may tell from several threads.
 */
final class ResolutionListener extends AbstractRepositoryListener {

    /** Where Resolver keeps when it last asked for the metadata beside it. */
    private static final String STATUS_FILE = "resolver-status.properties";

    private static final String LAST_ASKED = ".lastUpdated";

    /** The coarsest file times still met: what changed so shortly before could change again unseen. */
    private static final long RESOLUTION_MS = 2_000;

    private final long start;
    private final Set<Path> files = new TreeSet<>();
    private final Map<Path, UpdatePolicy> askedFor = new HashMap<>();
    private final Set<String> metadataOf = new HashSet<>();
    private boolean doubtful;

    ResolutionListener(InstantSource clock) {
        this.start = clock.millis();
    }

    /** A session in which this listens, besides whoever listens already. */
    RepositorySystemSession in(RepositorySystemSession session) {
        DefaultRepositorySystemSession own = new DefaultRepositorySystemSession(session);
        own.setCache(new DefaultRepositoryCache());
        own.setRepositoryListener(with(session.getRepositoryListener()));
        return own;
    }

    private RepositoryListener with(@Nullable RepositoryListener other) {
        if (other == null) {
            return this;
        }
        return (RepositoryListener) Proxy.newProxyInstance(
                RepositoryListener.class.getClassLoader(),
                new Class<?>[] {RepositoryListener.class},
                (proxy, method, arguments) -> {
                    try {
                        method.invoke(this, arguments);
                        return method.invoke(other, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Override
    public synchronized void artifactResolved(RepositoryEvent event) {
        if (event.getFile() == null) {
            doubtful = true;
        } else {
            files.add(event.getFile().toPath());
        }
    }

    @Override
    public synchronized void artifactDescriptorMissing(RepositoryEvent event) {
        doubtful = true;
    }

    @Override
    public synchronized void artifactDescriptorInvalid(RepositoryEvent event) {
        doubtful = true;
    }

    @Override
    public synchronized void metadataResolved(RepositoryEvent event) {
        Metadata metadata = event.getMetadata();
        metadataOf.add(metadata.getGroupId() + ":" + metadata.getArtifactId());
        LocalRepositoryManager local = event.getSession().getLocalRepositoryManager();
        Path root = local.getRepository().getBasedir().toPath();
        if (event.getRepository() instanceof RemoteRepository remote) {
            Path file = event.getFile() == null
                    ? root.resolve(local.getPathForRemoteMetadata(metadata, remote, ""))
                    : event.getFile().toPath();
            files.add(file);
            files.add(file.resolveSibling(STATUS_FILE));
            askedFor.put(file, new UpdatePolicy(remote, metadata));
        } else {
            files.add(root.resolve(local.getPathForLocalMetadata(metadata)));
        }
    }

    /** Notes what Maven read without Resolver: the parents and imports of the POMs that were heard of. */
    synchronized void addAncestry(Path localRepository) {
        PomAncestry ancestry = new PomAncestry(localRepository);
        for (Path pom : poms()) {
            ancestry.follow(pom);
        }
        files.addAll(ancestry.found());
        doubtful |= !ancestry.isComplete();
    }

    /** Whether it was heard how the version of an artifact was found, which is not written in any POM. */
    synchronized boolean heardOf(String groupId, String artifactId) {
        return metadataOf.contains(groupId + ":" + artifactId);
    }

    private Set<Path> poms() {
        Set<Path> poms = new TreeSet<>();
        for (Path file : files) {
            if (file.toString().endsWith(".pom")) {
                poms.add(file);
            }
        }
        return poms;
    }

    /** What was looked at; null if that would not tell when to look again. */
    synchronized @Nullable Footprint footprint() throws IOException {
        Map<Path, String> stats = new TreeMap<>();
        for (Path file : files) {
            stats.put(file, Footprint.stat(file));
            if (Files.exists(file) && FileStat.of(file).hasChangedSince(start - RESOLUTION_MS)) {
                return null;
            }
        }
        long until = validUntil();
        return doubtful || until <= start ? null : new Footprint(stats, start, until);
    }

    private long validUntil() throws IOException {
        long until = UpdatePolicy.NEVER;
        for (Map.Entry<Path, UpdatePolicy> asked : askedFor.entrySet()) {
            until = Math.min(until, asked.getValue().nextTime(lastAsked(asked.getKey()), ZoneId.systemDefault()));
        }
        return until;
    }

    private static long lastAsked(Path metadata) throws IOException {
        Path status = metadata.resolveSibling(STATUS_FILE);
        if (!Files.exists(status)) {
            return 0;
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(status)) {
            properties.load(in);
            return Long.parseLong(properties.getProperty(metadata.getFileName() + LAST_ASKED, "0"));
        } catch (IllegalArgumentException damaged) {
            return 0;
        }
    }
}
