package io.ringterm.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * xterm itself, on an X server without a screen, asked cell by cell: DECRQCRA gives the character and XTREPORTSGR its
 * rendition (xterm ctlseqs).
 *
 * <p>It runs without jump scrolling: with it, what is erased while a scroll still waits to be drawn depends on the time.
 */
final class XtermPeer implements Peer {
    /** XTCHECKSUM: code points, not negated, without attributes, blanks included, not masked. */
    private static final String CODE_POINTS = "\u001b[55#y";

    /** RIS neither clears the alternate screen nor forgets what was saved on it. */
    private static final byte[] RESET =
            "\u001bc\u001b[?1049h\u001b7\u001b[?1049l\u001bc".getBytes(StandardCharsets.US_ASCII);

    private static final Pattern CELL = Pattern.compile("\u001bP1!~([0-9A-F]{4})\u001b\\\\\u001b\\[([0-9;:]*)m");
    private static final Pattern TOP = Pattern.compile("\\$r(\\d+);\\d+r");
    private static final Pattern LEFT = Pattern.compile("\\$r(\\d+);\\d+s");
    private static final Pattern CURSOR = Pattern.compile("\u001b\\[(\\d+);(\\d+)R");

    private final Process server;
    private final Process xterm;
    private final PtyFeeder feeder;

    private XtermPeer(Process server, Process xterm, PtyFeeder feeder) {
        this.server = server;
        this.xterm = xterm;
        this.feeder = feeder;
    }

    /** xterm at one size, where it, Xvfb and a C compiler are installed. */
    static Optional<Peer> start(Path scratch, int columns, int rows) throws IOException {
        Optional<PtyFeeder> feeder = PtyFeeder.compiled(scratch);
        if (feeder.isEmpty()
                || Programs.output("xterm", "-version").isEmpty()
                || Programs.output("which", "Xvfb").isEmpty()) {
            return Optional.empty();
        }
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String display = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (display == null) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(List.of(
                "xterm",
                "-u8",
                "+j",
                "-fn",
                "fixed",
                "-geometry",
                columns + "x" + rows,
                "-xrm",
                "XTerm*allowWindowOps: true",
                "-xrm",
                "XTerm*boldColors: false",
                "-e"));
        command.addAll(List.of(feeder.get().command()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", ":" + display);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process xterm = builder.start();
        feeder.get().watch(xterm);
        return Optional.of(new XtermPeer(server, xterm, feeder.get()));
    }

    @Override
    public String name() {
        return "xterm";
    }

    /**
     * What xterm 379 knows. Left out are also: hidden characters, for which DECRQCRA answers as for blanks; the UK set,
     * which a UTF-8 xterm takes for ISO Latin-1; reverse wrap, which xterm 383 changed to what Ringterm follows.
     */
    @Override
    public Set<Function> claims() {
        return Claims.XTERM;
    }

    @Override
    public Optional<String> screen(int columns, int rows, byte[] bytes) {
        StringBuilder questions =
                new StringBuilder("\u001b[?6$p\u001bP$qr\u001b\\\u001bP$qs\u001b\\\u001b[6n\u001b[?6l" + CODE_POINTS);
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                String cell = row + ";" + column + ";" + row + ";" + column;
                questions
                        .append("\u001b[1;1;")
                        .append(cell)
                        .append("*y\u001b[")
                        .append(cell)
                        .append("#|");
            }
        }
        byte[] ask = questions.toString().getBytes(StandardCharsets.US_ASCII);
        return Optional.of(screen(feeder.exchange(RESET, bytes, ask), columns));
    }

    private static String screen(String replies, int columns) {
        Matcher cursor = CURSOR.matcher(replies);
        if (!cursor.find()) {
            throw new IllegalStateException("xterm did not report its cursor: " + replies);
        }
        boolean origin = replies.startsWith("\u001b[?6;1$y");
        StringBuilder screen = new StringBuilder();
        screen.append(Integer.parseInt(cursor.group(1)) - 1 + (origin ? first(TOP, replies) : 0));
        screen.append(' ');
        screen.append(Integer.parseInt(cursor.group(2)) - 1 + (origin ? first(LEFT, replies) : 0));
        screen.append('\n');
        Matcher cell = CELL.matcher(replies);
        for (int at = 1; cell.find(); at++) {
            screen.append(cell(Integer.parseInt(cell.group(1), 16), cell.group(2)));
            screen.append(at % columns == 0 ? '\n' : ' ');
        }
        return screen.toString();
    }

    /** Where the origin is, from 0. */
    private static int first(Pattern margin, String replies) {
        Matcher found = margin.matcher(replies);
        return found.find() ? Integer.parseInt(found.group(1)) - 1 : 0;
    }

    private static String cell(int code, String rendition) {
        return code == 0xffff ? "_" : Renditions.cell(code == 0 ? ' ' : code, rendition);
    }

    /**
     * Leaves out combining characters, which DECRQCRA does not sum up; the foreground of erased cells: xterm keeps it
     * there, where nothing shows it; and whether a blank is the right half of a wide character: xterm leaves single
     * halves behind where it moves or overwrites wide characters.
     */
    @Override
    public String normalise(String screen) {
        return screen.replaceAll("\\+[0-9a-f]+", "")
                .replaceAll("\\b20::[^ :\n]+:-", ".")
                .replaceAll("\\b20::[^ :\n]+:", "20::-:")
                .replace('_', '.');
    }

    @Override
    public void close() {
        try {
            feeder.close();
            xterm.destroy();
            xterm.waitFor(5, TimeUnit.SECONDS);
            server.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
