package io.ringterm.replay.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.luben.zstd.Zstd;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.LogCopier;
import io.ringterm.journal.Recording;
import io.ringterm.journal.Retention;
import io.ringterm.testkit.Corpora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * An archive is no larger than the same session as an asciicast through {@code zstd -9}. Of the smallest sessions only the
 * identity, the hash and the fingerprint are left, which an asciicast does not have.
 */
class ArchiveSizeTest {
    /** What an archive has and an asciicast has not: id, head hash, fingerprint, CRCs. */
    private static final int FIXED_BYTES = 128;
    /** From this size on the whole archive is no larger than the asciicast. */
    private static final int SMALL_BYTES = 1_024;

    @TempDir
    private Path temp;

    private int made;

    private void compare(String name, Session session) throws IOException {
        JournalOptions options = new JournalOptions(
                new UUID(0x0123_4567_89ab_4def_8L, ++made),
                0,
                1,
                "ringterm",
                "",
                1L << 20,
                0,
                Durability.PROCESS,
                Retention.ALL);
        Path folder = temp.resolve("R" + made);
        try (ChronicleJournal journal = ChronicleJournal.create(folder, options)) {
            session.record(journal);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Recording recording = Recording.open(folder);
                NewRecording archive = NewRecording.archive(out, options, null)) {
            LogCopier copier = LogCopier.thinningSnapshots(archive.log());
            recording.replay(copier, copier);
            archive.finish(true, null);
        }
        int cast = Zstd.compress(session.asciicast(), 9).length;
        long most = Math.max(cast, Math.min(cast + FIXED_BYTES, SMALL_BYTES));
        assertTrue(out.size() <= most, name + ": asciicast " + cast + " bytes, archive " + out.size());
    }

    @Test
    void ofTheCorpora() throws IOException {
        for (String name : List.of("hello", "errors", "asciicast", "dplyr")) {
            compare(name, Session.ofCast(Corpora.path("asciicasts", "r-lib-asciicast", name + ".cast")));
        }
        compare("welcome", Session.ofCast(Corpora.path("asciicasts", "asciinema-server", "welcome.cast")));
        try (Stream<Path> files = Files.walk(Corpora.path("alacritty-ref"))) {
            for (Path file : files.filter(
                            f -> f.endsWith("recording") || f.toString().endsWith(".recording"))
                    .sorted()
                    .toList()) {
                compare(
                        file.getParent().getFileName().toString(),
                        Session.ofOutput(Files.readAllBytes(file), new Random(1)));
            }
        }
    }

    @Test
    void ofGeneratedSessions() throws IOException {
        for (int size : new int[] {10_000, 100_000, 1_000_000}) {
            compare("log" + size, Session.ofOutput(log(size), new Random(2)));
        }
    }

    @Test
    void ofScreensThatAreDrawnAgainAndAgain() throws IOException {
        for (int size : new int[] {50_000, 500_000, 2_500_000}) {
            compare("screens" + size, Session.ofOutput(screens(size), new Random(4)));
            compare("count" + size, Session.ofOutput(count(size), new Random(5)));
        }
    }

    static byte[] count(int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; text.length() < size; i++) {
            text.append(i).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A monitor that draws itself whole each time, with few numbers changed. */
    static byte[] screens(int size) {
        Random random = new Random(6);
        StringBuilder text = new StringBuilder();
        int[] load = new int[22];
        while (text.length() < size) {
            text.append("\033[H\033[1mPID   USER   CPU%   COMMAND\033[m\033[K\r\n");
            for (int row = 0; row < load.length; row++) {
                load[row] = random.nextInt(4) == 0 ? random.nextInt(1_000) : load[row];
                text.append(1_000 + 37 * row).append("  root   ").append(load[row] / 10.0);
                text.append("   /usr/lib/process-").append(row).append(" --daemon\033[K\r\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] log(int size) {
        Random random = new Random(3);
        String[] words = {
            "compile",
            "link",
            "warning",
            "error",
            "module",
            "target",
            "org.example",
            "main",
            "test",
            "cache",
            "resolve",
            "finished"
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            text.append("\033[3")
                    .append(random.nextInt(8))
                    .append("m[")
                    .append(random.nextInt(100_000))
                    .append("]\033[0m ");
            for (int i = random.nextInt(10); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
