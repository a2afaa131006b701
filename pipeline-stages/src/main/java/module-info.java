/** A terminal: events, parser, grid, applier, diff, snapshots, input encoding and reading as text, with no third-party dependency. */
module io.ringterm.stages {
    exports io.ringterm;
    exports io.ringterm.apply;
    exports io.ringterm.diff;
    exports io.ringterm.event;
    exports io.ringterm.grid;
    exports io.ringterm.input;
    exports io.ringterm.op;
    exports io.ringterm.parse;
    exports io.ringterm.snapshot;
    exports io.ringterm.text;
}
