package io.ringterm.replay.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import io.ringterm.event.EventKind;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.LogCopier;
import io.ringterm.journal.Recording;
import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SealCommandTest {
    @TempDir
    private Path temp;

    private String recording;
    private String key;
    private String publicKey;

    @BeforeEach
    void sealed() {
        recording = Tool.record(temp.resolve("R"), "one\r\n".getBytes(), "two\r\n".getBytes(), "three".getBytes())
                .toString();
        key = temp.resolve("k").toString();
        publicKey = key + ".pub";
        fine("seal", "--new-key", key, recording);
    }

    private static Outcome fine(String... args) {
        Outcome outcome = Tool.run(args);
        assertEquals(0, outcome.status(), outcome.talk() + outcome.text());
        return outcome;
    }

    private Outcome check(String path, int status, String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "verify";
        args[1] = "--key";
        args[2] = publicKey;
        System.arraycopy(more, 0, args, 3, more.length);
        args[args.length - 1] = path;
        Outcome outcome = Tool.run(args);
        assertEquals(status, outcome.status(), outcome.text());
        return outcome;
    }

    @Test
    void aSealIsGoodAndStaysSoWhenPackedAndImported() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))));
        assertTrue(check(recording, 0).text().contains(": good"));
        assertTrue(fine("verify", recording).text().contains("not checked"));
        String archive = temp.resolve("R.ringterm").toString();
        fine("pack", recording);
        assertTrue(check(archive, 0).text().contains(": good"));
        String imported = temp.resolve("I").toString();
        fine("import", "-o", imported, archive);
        Outcome json = check(imported, 0, "--json");
        assertEquals("good", ((Map<?, ?>) json.json().get("seal")).get("outcome"));
    }

    @Test
    void anArchiveIsSealedInItsPlaceAlsoWhereItIsEncrypted() throws IOException {
        String plain = Tool.record(temp.resolve("P"), "text".getBytes()).toString();
        String secret =
                Files.writeString(temp.resolve("secret"), "ab".repeat(32)).toString();
        String archive = temp.resolve("P.ringterm").toString();
        fine("pack", "--encrypt", "--archive-key", secret, plain);
        assertTrue(check(archive, 1, "--archive-key", secret).text().contains("MISSING"));
        fine("seal", "--key", key, "--archive-key", secret, archive);
        assertTrue(check(archive, 0, "--archive-key", secret).text().contains(": good"));
        assertEquals(2, Tool.run("verify", archive).status(), "still encrypted");
    }

    @Test
    void anotherKeysSealIsNotGood() {
        String other = temp.resolve("other").toString();
        fine("seal", "--new-key", other);
        fine("seal", "--key", other, recording);
        assertTrue(check(recording, 1).text().contains("BAD"));
    }

    /** Somebody writes all of it anew, with the same id and CRCs that fit, and puts the old seal beside it. */
    @Test
    void whatWasChangedAfterSealingShows() throws IOException {
        for (String change : new String[] {"text", "time", "tail"}) {
            Path forged = temp.resolve("F" + change);
            try (Recording whole = Recording.open(Path.of(recording));
                    ChronicleJournal journal = ChronicleJournal.create(forged, JournalOptions.as(whole))) {
                LogCopier copier = new LogCopier(journal);
                long last = whole.sessions().get(0).lastSequence();
                whole.replay(
                        (session, sequence, nanos, kind, flags, payload, offset, length) -> {
                            byte[] bytes = java.util.Arrays.copyOfRange(payload, offset, offset + length);
                            if (kind == EventKind.OUTPUT && sequence == 2 && change.equals("text")) {
                                bytes[0] = 'T';
                            }
                            boolean late = change.equals("time") && sequence == 2;
                            if (!change.equals("tail") || sequence < last) {
                                copier.onEvent(
                                        session, sequence, nanos + (late ? 1 : 0), kind, flags, bytes, 0, length);
                            }
                        },
                        io.ringterm.journal.JournalListener.NONE);
            }
            assertEquals(0, Tool.run("verify", forged.toString()).status());
            assertTrue(check(forged.toString(), 1).text().contains("MISSING"));
            Files.copy(Path.of(recording, "ringterm.seal"), forged.resolve("ringterm.seal"));
            assertTrue(check(forged.toString(), 1).text().contains("BROKEN"), change);
        }
    }

    @Test
    void aChangedSealIsNotGood() throws IOException {
        Path seal = Path.of(recording, "ringterm.seal");
        String text = Files.readString(seal);
        Files.writeString(seal, text.replaceFirst("events ([0-9]+)", "events 1$1"));
        assertTrue(check(recording, 1).text().contains("BAD"));
        Files.writeString(seal, "ringterm seal\nnonsense\n");
        assertTrue(check(recording, 1).text().contains("MISSING"));
    }

    @Test
    void onlyWhatIsWholeAndClosedIsSealed() {
        Path unclosed = temp.resolve("U");
        Unclosed.copy(Path.of(recording), unclosed);
        assertEquals(4, Tool.run("seal", "--key", key, unclosed.toString()).status());
    }

    @Test
    void whatIsNoKeyIsNamed() throws IOException {
        for (String[] args : new String[][] {
            {"seal", recording},
            {"seal", "--key", key},
            {"seal", "--key", publicKey, recording},
            {"seal", "--new-key", key},
            {"verify", "--key", key, recording},
            {"verify", "--key", recording + "/ringterm.journal", recording},
            {"verify", "--key", temp.resolve("none").toString(), recording},
        }) {
            Outcome outcome = Tool.run(args);
            assertEquals(2, outcome.status(), String.join(" ", args) + ": " + outcome.talk());
        }
    }

    @Test
    void takesKeysThatOpensslMakes() throws Exception {
        Path made = temp.resolve("openssl.pem");
        Path pub = temp.resolve("openssl.pub");
        try {
            int status = new ProcessBuilder("openssl", "genpkey", "-algorithm", "ed25519", "-out", made.toString())
                    .start()
                    .waitFor();
            Assumptions.assumeTrue(status == 0, "this openssl makes no Ed25519 keys");
        } catch (IOException e) {
            Assumptions.abort("there is no openssl here");
        }
        assertEquals(
                0,
                new ProcessBuilder("openssl", "pkey", "-in", made.toString(), "-pubout", "-out", pub.toString())
                        .start()
                        .waitFor());
        fine("seal", "--key", made.toString(), recording);
        assertEquals(0, Tool.run("verify", "--key", pub.toString(), recording).status());
    }
}
