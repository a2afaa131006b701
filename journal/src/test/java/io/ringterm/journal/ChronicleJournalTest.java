package io.ringterm.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.ringterm.event.EventKind;
import io.ringterm.event.EventLogException;
import io.ringterm.journal.fault.FaultyDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChronicleJournalTest {
    @TempDir
    Path temp;

    @Test
    void isItsOwnersAlone() throws Exception {
        Path at = temp.resolve("a/R");
        ChildJvm.run(ShortWriter.class, at.toString());
        assertTrue(new JournalDirectory(at).queueFiles().size() >= 2, "the second file must be protected, too");
        try (Stream<Path> all = Files.walk(at)) {
            for (Path path : all.collect(Collectors.toList())) {
                assertEquals(
                        Files.isDirectory(path) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
            }
        }
    }

    /** Whatever the umask: each file has its mode from the call that makes it, and Chronicle makes none. */
    @Test
    void isItsOwnersAloneFromTheFirstMoment() throws Exception {
        ProcessBuilder probe = ChildJvm.of(ModeProbe.class, temp.resolve("R").toString());
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 000; exec \"$@\"", "sh"));
        command.addAll(probe.command());
        Process process = probe.command(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("rw-rw-rw- 10", output.strip());
    }

    @Test
    void printsNothing() throws Exception {
        assertEquals("", ChildJvm.run(ShortWriter.class, temp.resolve("R").toString()));
    }

    @Test
    void refusesASecondWriterInThisProcess() {
        Path at = temp.resolve("R");
        try (ChronicleJournal first = ChronicleJournal.open(at, JournalTestSupport.options())) {
            first.append(0, 0, 0, EventKind.MARK, 0, new byte[0], 0, 0);
            EventLogException e = assertThrows(
                    EventLogException.class, () -> ChronicleJournal.open(at, JournalTestSupport.options()));
            assertTrue(e.getMessage().contains("" + ProcessHandle.current().pid()), e.getMessage());
        }
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        assertEquals(
                RecordingState.SEALED,
                JournalReader.readAll(at, new Transcript(), JournalListener.NONE)
                        .state());
    }

    @Test
    void refusesASecondWriterInAnotherProcessAndNamesTheFirst() throws Exception {
        Path at = temp.resolve("R");
        try (ChronicleJournal first = ChronicleJournal.open(at, JournalTestSupport.options())) {
            assertThrows(EventLogException.class, () -> ChronicleJournal.open(at, JournalTestSupport.options()));
            String output = ChildJvm.run(ShortWriter.class, at.toString());
            assertTrue(
                    output.contains("is being written by process "
                            + ProcessHandle.current().pid()),
                    output);
            assertEquals(0, first.nextSequence(0));
        }
    }

    @Test
    void takesOverTheLockOfADeadProcessWhoeverHasItsIdNow() throws IOException {
        Path at = temp.resolve("R");
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        Files.writeString(at.resolve(JournalDirectory.LOCK), "999999999\n", StandardCharsets.US_ASCII);
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        String somebodyElses = "1\n";
        Files.writeString(at.resolve(JournalDirectory.LOCK), somebodyElses, StandardCharsets.US_ASCII);
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        assertEquals(
                ProcessHandle.current().pid() + "\n",
                Files.readString(at.resolve(JournalDirectory.LOCK), StandardCharsets.US_ASCII));
    }

    @Test
    void touchesNothingInAFolderThatIsNoJournal() throws IOException {
        Files.writeString(temp.resolve("precious"), "text");
        assertThrows(EventLogException.class, () -> ChronicleJournal.open(temp, JournalTestSupport.options()));
        assertThrows(EventLogException.class, () -> ChronicleJournal.create(temp, JournalTestSupport.options()));
        try (Stream<Path> files = Files.list(temp)) {
            assertEquals(List.of(temp.resolve("precious")), files.collect(Collectors.toList()));
        }
    }

    /** The queue of an earlier run is hostile here; nothing may be made of it but blocks. */
    @Test
    void neverOpensAQueueThatAlreadyStands() throws IOException {
        Path at = temp.resolve("R");
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        Path metadata = at.resolve("run-0001/metadata.cq4t");
        byte[] hostile = "!java.net.URL { }".getBytes(StandardCharsets.US_ASCII);
        Files.write(metadata, hostile);
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        assertEquals(hostile.length, Files.size(metadata));
        assertEquals(
                RecordingState.SEALED,
                JournalReader.readAll(at, new Transcript(), JournalListener.NONE)
                        .state());
    }

    @Test
    void keepsItsIdWhenContinued() {
        Path at = temp.resolve("R");
        UUID id = JournalTestSupport.options().id();
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
        try (ChronicleJournal again = ChronicleJournal.open(at, JournalOptions.now(() -> 7))) {
            assertEquals(id, again.id());
        }
        assertEquals(
                7,
                JournalReader.readAll(at, new Transcript(), JournalListener.NONE)
                        .headers()
                        .get(1)
                        .createdNanos());
    }

    @Test
    void stopsBeforeTheDiskIsFull() {
        JournalOptions greedy = JournalTestSupport.options().withSizes(1 << 20, Long.MAX_VALUE);
        Path at = temp.resolve("R");
        EventLogException e = assertThrows(EventLogException.class, () -> ChronicleJournal.open(at, greedy));
        assertTrue(e.getMessage().contains("nearly full"), e.getMessage());
        ChronicleJournal.open(at, JournalTestSupport.options()).close();
    }

    @ParameterizedTest
    @EnumSource(Durability.class)
    void worksAheadInALongFileWhereBlocksDoNotGoToTheDiskOneByOne(Durability durability) {
        Path at = temp.resolve("R");
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.NO_SPACE);
        JournalOptions options =
                JournalTestSupport.options().withDurability(durability).withSizes(8 << 20, 0);
        ChronicleJournal journal = ChronicleJournal.open(at, options, disk);
        Scribe scribe = new Scribe(new Random(7), journal, 1);
        try (journal) {
            scribe.event();
            journal.commit();
            assertFalse(journal.workAhead(), "in a short file");
            for (int i = 0; i < 64; i++) {
                scribe.output(0, 16_000);
                journal.commit();
            }
            long before = disk.calls();
            while (journal.workAhead()) {
                assertTrue(disk.calls() > before, "what there is more of is done");
            }
            assertEquals(durability == Durability.PROCESS, disk.calls() > before);
            scribe.output(0, 16_000);
        }
        assertFalse(journal.workAhead(), "closed");
        JournalTestSupport.assertGivesBack(scribe.written, at);
    }

    @Test
    void doesNothingAheadAfterAFailure() {
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.NO_SPACE);
        JournalOptions options = JournalTestSupport.options().withSizes(8 << 20, 0);
        try (ChronicleJournal journal = ChronicleJournal.open(temp.resolve("R"), options, disk)) {
            Scribe scribe = new Scribe(new Random(7), journal, 1);
            for (int i = 0; i < 64; i++) {
                scribe.output(0, 16_000);
                journal.commit();
            }
            disk.failFromNowOn();
            scribe.output(0, 16_000);
            assertThrows(EventLogException.class, journal::commit);
            long before = disk.calls();
            assertFalse(journal.workAhead());
            assertEquals(before, disk.calls());
        }
    }

    @Test
    void hasNoAnalyticsAndNoNativeCallsOnItsClassPath() {
        ClassLoader loader = getClass().getClassLoader();
        assertNull(loader.getResource("net/openhft/chronicle/analytics/Analytics.class"));
        assertNull(loader.getResource("com/sun/jna/Native.class"));
        assertNull(loader.getResource("jnr/ffi/LibraryLoader.class"));
    }

    @Test
    void readsNoPropertiesFromTheWorkingDirectory() throws Exception {
        Files.writeString(temp.resolve("system.properties"), "ringterm.evil=yes\n");
        Process process = ChildJvm.of(PropertyProbe.class, temp.resolve("R").toString())
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("null", output.strip());
    }
}
