package io.ringterm.bench.reliability;

import java.util.Map;

/** A guard, how to remove it from the source, and the test that has to notice. */
enum Guard {
    CRC(
            "journal/src/main/java/io/ringterm/journal/BlockDecoder.java",
            "io.ringterm.journal.DamageTest",
            Map.of("if (BlockLayout.computeCrc(b, from, crc) != BlockLayout.crc(b, from)) {", "if (b == null) {")),
    CHAIN(
            "journal/src/main/java/io/ringterm/journal/ChainReader.java",
            "io.ringterm.journal.DamageTest",
            Map.of("boolean chained = previousCrc == lastCrc;", "boolean chained = true;")),
    GATE(
            "engine/src/main/java/io/ringterm/engine/Delivery.java",
            "io.ringterm.engine.GateTest",
            Map.of("outbox.peek(journaled.get())", "outbox.peek(Long.MAX_VALUE)")),
    CLAMP(
            "pipeline-stages/src/main/java/io/ringterm/apply/Bounds.java",
            "io.ringterm.apply.ControlScriptTest",
            Map.of("Math.min(row, lastRow), Math.min(column, lastColumn)", "row, column")),
    QUARANTINE(
            "engine/src/main/java/io/ringterm/engine/ApplyHandler.java",
            "io.ringterm.engine.FailureTest",
            Map.of("thrown != null && pipe.session.fail(thrown)", "false")),
    LOCK(
            "journal/src/main/java/io/ringterm/journal/WriterLock.java",
            "io.ringterm.journal.ChronicleJournalTest#refusesASecondWriterInThisProcess",
            Map.of("!HELD_HERE.add(key)", "!HELD_HERE.add(key) && key == null", "lock == null)", "key == null)"));

    final String source;
    final String test;
    final Map<String, String> removal;

    Guard(String source, String test, Map<String, String> removal) {
        this.source = source;
        this.test = test;
        this.removal = removal;
    }

    String module() {
        return source.substring(0, source.indexOf('/'));
    }
}
