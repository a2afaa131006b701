package io.ringterm.testkit;

import java.nio.charset.StandardCharsets;

import io.ringterm.apply.ApplyStage;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.TimerPayload;
import io.ringterm.grid.CellLayout;
import io.ringterm.grid.Row;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.CharWidth;
import io.ringterm.op.OpBuffer;
import io.ringterm.parse.VtParser;

/** Parser and apply in a row, and what tests ask of the result. */
public final class TestTerminal {
    private final VtParser parser;
    private final ApplyStage apply;
    private final OpBuffer ops = new OpBuffer(Limits.MAX_EVENT_BYTES);

    /** A terminal of default limits to which nothing is allowed. */
    public TestTerminal(int columns, int rows) {
        this(OpenPayload.of(columns, rows));
    }

    /** A terminal as a session begins with it. */
    public TestTerminal(OpenPayload open) {
        parser = new VtParser(CharWidth.of(open.widthVersion(), open.widthFlags()));
        apply = new ApplyStage(open);
    }

    private TestTerminal(ApplyStage apply) {
        OpenPayload open = apply.state().open();
        this.parser = new VtParser(CharWidth.of(open.widthVersion(), open.widthFlags()));
        this.apply = apply;
        int[] words = apply.parserState();
        parser.readState(words, 0, words.length);
    }

    /** A terminal that goes on from a snapshot. */
    public static TestTerminal restore(byte[] snapshot) {
        return new TestTerminal(new ApplyStage(snapshot));
    }

    /** Output of a program as text. */
    public TestTerminal write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Output of a program. */
    public TestTerminal write(byte[] bytes) {
        return write(bytes, 0, bytes.length);
    }

    /** Output of a program, cut into events where it is longer than one may be. */
    public TestTerminal write(byte[] bytes, int offset, int length) {
        for (int at = 0; at < length; at += Limits.MAX_EVENT_BYTES) {
            ops.clear();
            parser.parse(bytes, offset + at, Math.min(length - at, Limits.MAX_EVENT_BYTES), ops);
            apply.output(ops, bytes, offset + at);
        }
        return this;
    }

    /** The host resizes. */
    public void resize(int columns, int rows) {
        apply.resize(columns, rows);
    }

    /** The running synchronized update expires. */
    public void expireSync() {
        apply.timer(new TimerPayload(TimerPayload.Reason.SYNC_EXPIRED, apply.syncGeneration()));
    }

    /** The fingerprint, parser included. */
    public long fingerprint() {
        parserState();
        return apply.fingerprint();
    }

    /** The snapshot, parser included. */
    public byte[] snapshot() {
        parserState();
        return apply.snapshot();
    }

    private void parserState() {
        ops.clear();
        parser.writeState(ops);
        apply.output(ops, new byte[0], 0);
    }

    /** The second stage. */
    public ApplyStage apply() {
        return apply;
    }

    /** The state. */
    public TerminalState state() {
        return apply.state();
    }

    /** The replies so far, one char a byte; they are taken. */
    public String replies() {
        return new String(apply.replies().take(), StandardCharsets.ISO_8859_1);
    }

    /** A row of the screen without trailing blanks. */
    public String row(int row) {
        return text(state(), state().screen().row(row));
    }

    /** The screen without trailing blanks and trailing empty rows. */
    public String screen() {
        StringBuilder screen = new StringBuilder();
        for (int row = 0; row < state().rows(); row++) {
            screen.append(row(row)).append('\n');
        }
        return screen.toString().stripTrailing();
    }

    /** A row's text without trailing blanks; each cell is its characters, the right half of a wide one nothing. */
    public static String text(TerminalState state, Row row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < row.columns(); column++) {
            text.append(cell(state, row.glyph(column)));
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /** What a cell shows; a blank one a space, the right half of a wide one nothing. */
    public static String cell(TerminalState state, int glyph) {
        if ((glyph & CellLayout.WIDTH_MASK) == CellLayout.SPACER) {
            return "";
        }
        int code = CellLayout.code(glyph);
        if ((glyph & CellLayout.CLUSTER) != 0) {
            int[] cluster = state.graphemes().get(code);
            return new String(cluster, 0, cluster.length);
        }
        return code == 0 ? " " : Character.toString(code);
    }
}
