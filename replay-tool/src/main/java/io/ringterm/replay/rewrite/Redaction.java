package io.ringterm.replay.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.ringterm.Terminal;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.PayloadException;
import io.ringterm.event.TextPayload;
import io.ringterm.grid.Row;
import io.ringterm.journal.JournalListener;
import io.ringterm.journal.Recording;
import io.ringterm.journal.SessionInfo;
import io.ringterm.op.CharWidth;
import io.ringterm.replay.console.ToolException;
import io.ringterm.replay.source.Versions;

/**
 * A recording with parts of it replaced. It is read twice: first to find what is to be replaced, then to write the rest.
 * All events stay, with their sequences and times; a replaced character becomes as many {@code *} as it has cells, so that
 * everything else stays where it was on the screen.
 */
public final class Redaction implements EventHandler, JournalListener {
    private final Plan plan;
    private final RewrittenLog out;
    private final Map<Integer, Part> parts = new HashMap<>();
    private boolean writing;

    /**
     * What is to be replaced.
     *
     * @param patterns what matches: in output, strings of control sequences, input, titles, commands, marks
     * @param marks names of marks: everything from a mark NAME to the mark /NAME, or to the session's end
     * @param regions everything between two times
     * @param input all that was typed
     */
    public record Plan(List<Pattern> patterns, List<String> marks, List<Region> regions, boolean input) {
        /** Takes copies. */
        public Plan {
            patterns = List.copyOf(patterns);
            marks = List.copyOf(marks);
            regions = List.copyOf(regions);
        }
    }

    /**
     * A stretch of time, counted from a session's beginning.
     *
     * @param fromNanos its first nanosecond
     * @param toNanos its last nanosecond
     */
    public record Region(long fromNanos, long toNanos) {}

    private Redaction(Plan plan, EventLog log) {
        this.plan = plan;
        out = new RewrittenLog(log);
    }

    /** One session. */
    private final class Part {
        private final long firstNanos;
        private final Replacements inOutput = new Replacements();
        private final Replacements inInput = new Replacements();
        private final OutputText output;
        private final TextRun typed;
        private final ByteText input;
        private String mark;
        private long outputPosition;
        private long inputPosition;
        private long lastScreen;

        Part(SessionInfo info) {
            OpenPayload open = Versions.playable(info.open());
            firstNanos = info.firstNanos();
            output = new OutputText(CharWidth.of(open.widthVersion(), open.widthFlags()), plan.patterns(), inOutput);
            typed = new TextRun(plan.patterns(), inInput);
            input = new ByteText(typed);
        }

        boolean isMasked(long nanos) {
            long time = nanos - firstNanos;
            return mark != null || plan.regions().stream().anyMatch(r -> time >= r.fromNanos() && time <= r.toNanos());
        }

        void mark(String label) {
            if (mark == null && plan.marks().contains(label)) {
                mark = label;
            } else if (mark != null && label.equals("/" + mark)) {
                mark = null;
            }
        }

        void rewind() {
            output.end();
            input.end();
            inputPosition = 0;
            mark = null;
        }
    }

    /**
     * Writes a recording anew.
     *
     * @param recording a recording without damage
     * @param plan what is to be replaced
     * @param log takes it; closing is left to the caller
     * @return how many characters were replaced
     * @throws ToolException if something that matches is still on a screen, because it was put together there in pieces
     */
    public static long run(Recording recording, Plan plan, EventLog log) {
        Redaction redaction = new Redaction(plan, log);
        for (SessionInfo session : recording.sessions()) {
            redaction.parts.put(session.session(), redaction.new Part(session));
        }
        recording.replay(redaction, NONE);
        redaction.parts.values().forEach(Part::rewind);
        redaction.writing = true;
        recording.replay(redaction, redaction);
        return redaction.parts.values().stream()
                .mapToLong(part -> part.inOutput.size() + part.inInput.size())
                .sum();
    }

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        Part part = parts.get(session);
        if (kind == EventKind.MARK) {
            part.mark(TextPayload.decode(payload, offset, length));
        }
        if (writing) {
            byte[] bytes = rewritten(part, nanos, kind, payload, offset, length);
            out.event(session, nanos, kind, flags, bytes, 0, bytes.length);
            if (EventFlags.isCut(flags) || kind == EventKind.CLOSE) {
                checkScreen(part, session, sequence);
            }
        } else if (kind == EventKind.OUTPUT) {
            part.output.output(payload, offset, length, part.isMasked(nanos));
        } else if (kind == EventKind.INPUT) {
            read(part, payload, offset, length);
        }
    }

    private static void read(Part part, byte[] payload, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            int b = payload[i] & 0xff;
            if (b == '\r' || b == '\n') {
                part.input.end();
            } else {
                part.input.add(b, part.inputPosition, false);
            }
            part.inputPosition++;
        }
    }

    private byte[] rewritten(Part part, long nanos, EventKind kind, byte[] payload, int offset, int length) {
        switch (kind) {
            case OUTPUT:
                byte[] output = part.inOutput.apply(part.outputPosition, payload, offset, length);
                part.outputPosition += length;
                return output;
            case INPUT:
                long position = part.inputPosition;
                part.inputPosition += length;
                boolean gone = plan.input() || part.isMasked(nanos);
                return gone ? new byte[0] : part.inInput.apply(position, payload, offset, length);
            case OPEN:
                return open(payload, offset, length);
            case MARK:
            case QUARANTINE:
                return TextPayload.encode(text(TextPayload.decode(payload, offset, length)));
            default:
                byte[] same = new byte[length];
                System.arraycopy(payload, offset, same, 0, length);
                return same;
        }
    }

    private byte[] open(byte[] payload, int offset, int length) {
        try {
            OpenPayload open = OpenPayload.decode(payload, offset, length);
            return open.withDescription(text(open.title()), text(open.command()))
                    .encode();
        } catch (PayloadException e) {
            return new byte[0];
        }
    }

    /** A text with what matches replaced. */
    private String text(String text) {
        return text(text, plan.patterns());
    }

    /**
     * A text with what matches replaced.
     *
     * @param text any text
     * @param patterns what is not to be in it
     * @return as many characters, {@code *} for each that was in a match
     */
    public static String text(String text, List<Pattern> patterns) {
        StringBuilder replaced = new StringBuilder(text);
        for (Pattern pattern : patterns) {
            Matches.each(pattern, text, (start, end) -> {
                for (int i = start; i < end; i++) {
                    replaced.setCharAt(i, Replacements.FILLER);
                }
            });
        }
        return replaced.toString();
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        out.checkpoint(session, length > 0);
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        out.screen(session);
    }

    private void checkScreen(Part part, int session, long sequence) {
        if (plan.patterns().isEmpty()) {
            return;
        }
        Terminal terminal = out.terminal(session);
        long hash = 0;
        for (int row = 0; row < terminal.state().rows(); row++) {
            Row cells = terminal.state().screen().row(row);
            hash = 31 * hash
                    + cells.hash(terminal.state().graphemes(), terminal.state().links());
        }
        if (hash == part.lastScreen) {
            return;
        }
        part.lastScreen = hash;
        for (String line : logicalLines(terminal)) {
            for (int i = 0; i < plan.patterns().size(); i++) {
                int number = i + 1;
                Matches.each(plan.patterns().get(i), line, (start, end) -> {
                    throw ToolException.mismatch("pattern " + number + " still matches on the screen of session "
                            + session + " at sequence " + sequence + ", where it was put together in pieces; nothing"
                            + " is written. Redact that stretch with --region or --mark");
                });
            }
        }
    }

    private static List<String> logicalLines(Terminal terminal) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < terminal.state().rows(); row++) {
            line.append(terminal.line(row));
            if (!terminal.state().screen().row(row).has(Row.WRAPPED)) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
