package extension;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;

/** Sets a property that no POM tells of. */
public final class Participant extends AbstractMavenLifecycleParticipant {

    @Override
    public void afterProjectsRead(MavenSession session) {
        session.getSystemProperties().setProperty("never.stale.extension", "extension @version@, the @text@");
    }
}
