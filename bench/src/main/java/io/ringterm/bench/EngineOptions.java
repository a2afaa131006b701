package io.ringterm.bench;

import java.nio.file.Path;

import io.ringterm.engine.Layout;
import io.ringterm.replay.console.ToolException;
import picocli.CommandLine.Option;

/** What the benchmarks of an engine have in common. */
final class EngineOptions {
    @Option(
            names = "--layout",
            paramLabel = "L",
            defaultValue = "auto",
            description = "Threads: single, fused, staged, inline or auto.")
    private String layout;

    @Option(names = "--no-journal", description = "Keep no journal. Otherwise it goes to a temporary folder.")
    private boolean noJournal;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the journal's folder is made, and removed (${DEFAULT-VALUE}).")
    private Path scratch;

    Layout layout() {
        try {
            return layout.equals("auto") ? Layout.automatic() : LoadCommand.one(Layout.class, "layout", layout);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(e.getMessage());
        }
    }

    boolean journal() {
        return !noJournal;
    }

    Path scratch() {
        return scratch;
    }

    String about() {
        return layout() + (journal() ? ", journal on" : ", no journal");
    }
}
