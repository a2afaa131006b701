package io.ringterm.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * tmux: a pane whose program passes the bytes on, read with {@code capture-pane} through a client in control mode, which
 * costs no process a question.
 *
 * <p>What tmux captures are lines with SGR sequences; Ringterm turns them into cells.
 */
final class TmuxPeer implements Peer {
    /** RIS does not leave the alternate screen. */
    private static final byte[] RESET = "\u001b[?1049l\u001bc\u001b[3J".getBytes(StandardCharsets.US_ASCII);

    private final String socket;
    private final int columns;
    private final int rows;
    private final PtyFeeder feeder;
    private final Process client;
    private final OutputStream commands;
    private final BufferedReader results;

    private TmuxPeer(String socket, int columns, int rows, PtyFeeder feeder) throws IOException {
        this.socket = socket;
        this.columns = columns;
        this.rows = rows;
        this.feeder = feeder;
        this.client = new ProcessBuilder("tmux", "-S", socket, "-C", "attach", "-f", "no-output,ignore-size")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        feeder.watch(client);
        this.commands = client.getOutputStream();
        this.results = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        result();
    }

    /** tmux at one size, where it and a C compiler are installed. */
    static Optional<Peer> start(Path scratch, int columns, int rows) throws IOException {
        Optional<PtyFeeder> feeder = PtyFeeder.compiled(scratch);
        String socket = scratch.resolve("tmux.socket").toString();
        if (feeder.isEmpty()
                || Programs.output(
                                "tmux",
                                "-u",
                                "-S",
                                socket,
                                "-f",
                                "/dev/null",
                                "new-session",
                                "-d",
                                "-x",
                                "" + columns,
                                "-y",
                                "" + (rows + 1),
                                String.join(" ", feeder.get().command()),
                                ";",
                                "set",
                                "-g",
                                "status",
                                "off",
                                ";",
                                "resize-window",
                                "-x",
                                "" + columns,
                                "-y",
                                "" + rows)
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TmuxPeer(socket, columns, rows, feeder.get()));
    }

    @Override
    public String name() {
        return "tmux";
    }

    @Override
    public Set<Function> claims() {
        return Claims.TMUX;
    }

    /** RIS does not forget what was saved. */
    @Override
    public String preamble() {
        return "\u001b7";
    }

    @Override
    public Optional<String> screen(int wantedColumns, int wantedRows, byte[] bytes) {
        if (wantedColumns != columns || wantedRows != rows) {
            throw new IllegalArgumentException("size must be that of this tmux: size=" + wantedColumns + "x"
                    + wantedRows + ", tmux=" + columns + "x" + rows);
        }
        feeder.exchange(RESET, bytes);
        try {
            commands.write("display -p '#{cursor_y} #{cursor_x}' ; capture-pane -p -e -N\n".getBytes());
            commands.flush();
            String cursor = result();
            String lines = result().stripTrailing();
            byte[] redraw = ("\u001b[?7l" + lines.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    cursor.replace(" " + columns, " " + (columns - 1)) + RingtermPeer.cells(columns, rows, redraw));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the next command printed. */
    private String result() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line = results.readLine(); line != null; line = results.readLine()) {
            if (line.startsWith("%end ")) {
                return text.toString();
            } else if (line.startsWith("%error ")) {
                throw new IOException("tmux refused a command: " + text);
            } else if (inside) {
                text.append(line).append('\n');
            } else {
                inside = line.startsWith("%begin ");
            }
        }
        throw new IOException("tmux ended");
    }

    /** Leaves out blanks at the end of a line, whatever their colour, and where the cursor waits to wrap. */
    @Override
    public String normalise(String screen) {
        return screen.replaceAll("(?m)( ?(\\.|20:[^ \\n]*))+$", "");
    }

    @Override
    public void close() {
        Programs.output("tmux", "-S", socket, "kill-server");
        try {
            feeder.close();
            client.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
