package io.github.cacherun.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryEvent;
import org.eclipse.aether.RepositoryListener;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.LocalRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolutionListenerTest {

    private static final Metadata SNAPSHOT =
            new DefaultMetadata("g", "a", "1-SNAPSHOT", "maven-metadata.xml", Metadata.Nature.SNAPSHOT);

    private static final RemoteRepository REMOTE = new RemoteRepository.Builder("r", "default", "file:///r")
            .setPolicy(new RepositoryPolicy(true, "interval:600", "warn"))
            .build();

    /** An hour from now, whatever was written in this test has rested. */
    private final ResolutionListener listener =
            new ResolutionListener(InstantSource.offset(InstantSource.system(), Duration.ofHours(1)));

    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();

    @TempDir
    Path root;

    @BeforeEach
    void aLocalRepository() {
        LocalRepositoryManager manager = mock(LocalRepositoryManager.class);
        when(manager.getRepository()).thenReturn(new LocalRepository(root.toFile()));
        when(manager.getPathForLocalMetadata(SNAPSHOT)).thenReturn("g/a/maven-metadata-local.xml");
        when(manager.getPathForRemoteMetadata(SNAPSHOT, REMOTE, "")).thenReturn("g/a/maven-metadata-r.xml");
        session.setLocalRepositoryManager(manager);
    }

    private RepositoryEvent.Builder event(RepositoryEvent.EventType type) {
        return new RepositoryEvent.Builder(session, type);
    }

    private Path write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        return Files.writeString(path, content);
    }

    private void resolved(Path file) {
        listener.artifactResolved(event(RepositoryEvent.EventType.ARTIFACT_RESOLVED)
                .setFile(file.toFile())
                .build());
    }

    private void asked(ArtifactRepository repository) {
        listener.metadataResolved(event(RepositoryEvent.EventType.METADATA_RESOLVED)
                .setMetadata(SNAPSHOT)
                .setRepository(repository)
                .build());
    }

    private Footprint footprint() throws IOException {
        Footprint footprint = listener.footprint();
        assertNotNull(footprint);
        return footprint;
    }

    @Test
    void everyFileThatWasReadIsLookedAtAgain() throws IOException {
        Path pom = write("g/parent/1/parent-1.pom", "<project/>");
        resolved(pom);
        assertEquals(Set.of(pom), footprint().stats().keySet());
        assertEquals(UpdatePolicy.NEVER, footprint().validUntil());
        long later = System.currentTimeMillis() + Duration.ofHours(2).toMillis();
        assertTrue(footprint().stillHolds(later, false));
        Footprint before = footprint();
        Files.writeString(pom, "<project></project>");
        assertFalse(before.stillHolds(later, false));
    }

    @Test
    void localMetadataThatIsNotThereIsWaitedFor() throws IOException {
        asked(new LocalRepository(root.toFile()));
        Footprint before = footprint();
        long later = System.currentTimeMillis() + Duration.ofHours(2).toMillis();
        assertTrue(before.stillHolds(later, false));
        write("g/a/maven-metadata-local.xml", "<metadata/>");
        assertFalse(before.stillHolds(later, false));
    }

    @Test
    void metadataOfARepositoryHoldsUntilThatIsAskedAgain() throws IOException {
        long now = System.currentTimeMillis();
        write("g/a/maven-metadata-r.xml", "<metadata/>");
        write("g/a/resolver-status.properties", "maven-metadata-r.xml.lastUpdated=" + now + "\n");
        asked(REMOTE);
        assertEquals(now + Duration.ofHours(10).toMillis(), footprint().validUntil());
        assertTrue(listener.heardOf("g", "a"));
        assertFalse(listener.heardOf("g", "b"));
    }

    @Test
    void whereItIsNotKnownWhenARepositoryWasAskedNothingIsRemembered() throws IOException {
        asked(REMOTE);
        assertNull(listener.footprint());
        write("g/a/resolver-status.properties", "maven-metadata-r.xml.lastUpdated=yesterday\n");
        assertNull(listener.footprint());
    }

    @Test
    void whatChangedJustNowCouldChangeAgainUnseen() throws IOException {
        ResolutionListener now = new ResolutionListener(InstantSource.system());
        now.artifactResolved(event(RepositoryEvent.EventType.ARTIFACT_RESOLVED)
                .setFile(write("a.jar", "just installed").toFile())
                .build());
        assertNull(now.footprint());
    }

    @Test
    void whatWasNotFoundIsLookedForAgain() throws IOException {
        listener.artifactResolved(
                event(RepositoryEvent.EventType.ARTIFACT_RESOLVED).build());
        assertNull(listener.footprint());
    }

    @Test
    void aMissingOrInvalidPomIsLookedForAgain() throws IOException {
        listener.artifactDescriptorMissing(
                event(RepositoryEvent.EventType.ARTIFACT_DESCRIPTOR_MISSING).build());
        assertNull(listener.footprint());
    }

    @Test
    void whoeverListenedBeforeStillDoes() {
        RepositoryListener other = mock(RepositoryListener.class);
        session.setRepositoryListener(other);
        RepositoryListener both = listener.in(session).getRepositoryListener();
        RepositoryEvent event =
                event(RepositoryEvent.EventType.ARTIFACT_DESCRIPTOR_MISSING).build();
        both.artifactDescriptorMissing(event);
        verify(other).artifactDescriptorMissing(event);
    }

    @Test
    void whatMavenFourReadsByItselfIsFoundOut() throws IOException {
        resolved(write(
                "g/a/1/a-1.pom",
                "<project><parent><groupId>g</groupId><artifactId>p</artifactId>"
                        + "<version>2</version></parent><artifactId>a</artifactId><version>1</version>"
                        + imported("${bom}", "3")
                        + "</project>"));
        write(
                "g/p/2/p-2.pom",
                "<project><groupId>g</groupId><artifactId>p</artifactId><version>2</version>"
                        + "<properties><bom>b</bom></properties></project>");
        listener.addAncestry(root);
        assertEquals(
                Set.of(root.resolve("g/a/1/a-1.pom"), root.resolve("g/p/2/p-2.pom"), root.resolve("g/b/3/b-3.pom")),
                footprint().stats().keySet());
    }

    @Test
    void anImportThatCannotBeFollowedIsADoubt() throws IOException {
        resolved(write("g/a/1/a-1.pom", "<project>" + imported("${unknown}", "3") + "</project>"));
        listener.addAncestry(root);
        assertNull(listener.footprint());
    }

    @Test
    void aPomThatImportsItselfIsFollowedOnce() throws IOException {
        resolved(write(
                "g/a/1/a-1.pom", "<project><version>1</version>" + imported("a", "${project.version}") + "</project>"));
        listener.addAncestry(root);
        assertEquals(Set.of(root.resolve("g/a/1/a-1.pom")), footprint().stats().keySet());
    }

    private static String imported(String artifactId, String version) {
        return "<dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>" + artifactId
                + "</artifactId><version>" + version + "</version><type>pom</type><scope>import</scope>"
                + "</dependency></dependencies></dependencyManagement>";
    }
}
