package io.ringterm.bench.reliability;

import java.nio.file.Path;
import java.util.Map;

/** A guard, how to take it out of the program, and a check that holds with it and must not hold without it. */
enum Guard {
    BLOCK_CRC(
            "journal/src/main/java/io/ringterm/journal/BlockDecoder.java",
            Map.of("if (BlockLayout.computeCrc(b, from, crc) != BlockLayout.crc(b, from)) {", "if (b == null) {"),
            folder -> JournalGuardChecks.blockCrc()),
    CHAIN(
            "journal/src/main/java/io/ringterm/journal/ChainReader.java",
            Map.of("boolean chained = previousCrc == lastCrc;", "boolean chained = true;"),
            folder -> JournalGuardChecks.chain()),
    ARCHIVE_HASH(
            "journal/src/main/java/io/ringterm/journal/ArchiveReader.java",
            Map.of("intact && !(counts && head)", "intact && !counts"),
            folder -> JournalGuardChecks.archiveHash()),
    SNAPSHOT_LENGTH(
            "journal/src/main/java/io/ringterm/journal/Delivery.java",
            Map.of(
                    "(int) in.bounded(\"snapshot's length\", SnapshotAssembler.MAX_SNAPSHOT_BYTES)",
                    "(int) in.varint(\"snapshot's length\")"),
            folder -> RecordingLimits.snapshot()),
    LOCK(
            "journal/src/main/java/io/ringterm/journal/WriterLock.java",
            Map.of(
                    "!HELD_HERE.add(key)",
                    "!HELD_HERE.add(key) && key == null",
                    "lock == null)",
                    "key == null)",
                    "channel.lock(1, 1, false);",
                    ""),
            JournalGuardChecks::lock),
    FILE_MODE(
            "journal/src/main/java/io/ringterm/journal/RealDisk.java",
            Map.of("fromString(\"rw-------\")", "fromString(\"rw-r--r--\")"),
            JournalGuardChecks::fileMode),
    SEAL(
            "journal/src/main/java/io/ringterm/journal/Seal.java",
            Map.of("named.equals(key) && check.verify(", "named.equals(key) || check.verify("),
            folder -> JournalGuardChecks.seal()),
    GATE(
            "engine/src/main/java/io/ringterm/engine/Delivery.java",
            Map.of("outbox.peek(journaled.get())", "outbox.peek(Long.MAX_VALUE)"),
            folder -> EngineGuardChecks.gate()),
    QUARANTINE(
            "engine/src/main/java/io/ringterm/engine/ApplyHandler.java",
            Map.of("thrown != null && pipe.session.fail(thrown)", "false"),
            folder -> EngineGuardChecks.quarantine()),
    CLAMP(
            "pipeline-stages/src/main/java/io/ringterm/apply/Bounds.java",
            Map.of(
                    "Math.min(OpBuffer.countOf(row) - 1, lastRow)", "OpBuffer.countOf(row) - 1",
                    "Math.min(OpBuffer.countOf(column) - 1, lastColumn)", "OpBuffer.countOf(column) - 1"),
            folder -> EngineGuardChecks.clamp()),
    STRING_CUT(
            "pipeline-stages/src/main/java/io/ringterm/grid/PendingString.java",
            Map.of(
                    "Math.min(count, limit - length)",
                    "count",
                    "Math.min(limit, Math.max(length + taken, 2 * bytes.length))",
                    "Math.max(length + taken, 2 * bytes.length)"),
            folder -> LimitFixtures.all().get("oscBytes").run()),
    REPLY_LENGTH(
            "pipeline-stages/src/main/java/io/ringterm/apply/ReplyBuffer.java",
            Map.of("end > queue.length || end - size > Limits.MAX_REPLY_BYTES", "end > queue.length"),
            folder -> LimitFixtures.all().get("MAX_REPLY_BYTES").run()),
    CAPABILITY(
            "pipeline-stages/src/main/java/io/ringterm/apply/OscClipboard.java",
            Map.of("!state.open().capabilities().allows(Capability.CLIPBOARD)", "state == null"),
            folder -> EngineGuardChecks.capability());

    /** Returns null where what the guard is for holds, otherwise what does not. */
    @FunctionalInterface
    interface Check {
        String run(Path folder) throws Exception;
    }

    final Removal removal;
    private final Check check;

    Guard(String source, Map<String, String> changes, Check check) {
        this.removal = new Removal(source, changes);
        this.check = check;
    }

    /** Runs a guard's check in an empty folder; whatever it throws is what does not hold. */
    static String check(String name, Path folder) {
        try {
            return valueOf(name).check.run(folder);
        } catch (Exception | Error e) {
            return e.toString();
        }
    }
}
