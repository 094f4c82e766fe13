package io.github.cacherun.build;

import io.github.cacherun.action.InputManifest;
import io.github.cacherun.cache.ActionId;
import io.github.cacherun.cache.EntryNotFoundException;
import io.github.cacherun.cache.HashTrace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the sum of the contents of a module's files by their listing, so that on a hit they are listed and nothing
 * more: neither looked up one by one nor hashed. Only contents that had come to rest may be remembered.
 */
final class FilesMemo {

    private static final int MAGIC = 0x46494c32;

    private final MavenSession session;
    private final Store store;

    FilesMemo(MavenSession session, Store store) {
        this.session = session;
        this.store = store;
    }

    /**
     * What the contents are remembered by, besides the listing: all that decides which of them are filtered, and what their
     * portable names are.
     *
     * @param settings the ID of all inputs of the module but its files
     */
    ActionId id(MavenProject project, ActionId settings, BuildPlan plan) {
        return new InputManifest("files")
                .add("settings", settings.hex())
                .add("basedir", project.getBasedir().toString())
                .add("root", String.valueOf(session.getRequest().getMultiModuleProjectDirectory()))
                .add(
                        "local repository",
                        session.getRequest().getLocalRepositoryPath().toString())
                .add("home", String.valueOf(session.getSystemProperties().getProperty("user.home")))
                .add("filtered", plan.filtered().toString())
                .id(HashTrace.NONE);
    }

    /** What is remembered of exactly this listing, without the lines; null if nothing is. */
    @Nullable
    FileContents recall(ActionId id, byte[] listing) {
        try {
            byte[] bytes = store.recall(id);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            boolean same = in.readInt() == MAGIC && in.readInt() == listing.length;
            int start = 2 * Integer.BYTES;
            if (!same || !Arrays.equals(listing, 0, listing.length, bytes, start, start + listing.length)) {
                return null;
            }
            in.skipNBytes(listing.length);
            return new FileContents(in.readUTF(), null, questions(in));
        } catch (EntryNotFoundException | IOException | IndexOutOfBoundsException unknownOrDamaged) {
            return null;
        }
    }

    void remember(ActionId id, byte[] listing, FileContents contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(listing.length);
            out.write(listing);
            out.writeUTF(contents.sum());
            out.writeInt(contents.questions().size());
            for (FileContents.Question question : contents.questions()) {
                out.writeUTF(question.name());
                out.writeUTF(question.file());
                out.writeBoolean(question.filtered());
            }
        } catch (IOException tooLong) {
            // a path longer than 64 KiB: it is looked at one by one
            return;
        }
        store.remember(id, bytes.toByteArray());
    }

    private static List<FileContents.Question> questions(DataInputStream in) throws IOException {
        List<FileContents.Question> questions = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            questions.add(new FileContents.Question(in.readUTF(), in.readUTF(), in.readBoolean()));
        }
        return questions;
    }
}
