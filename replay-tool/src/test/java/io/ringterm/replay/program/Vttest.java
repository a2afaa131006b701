package io.ringterm.replay.program;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.ringterm.Terminal;
import io.ringterm.event.Capabilities;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.Mode;
import io.ringterm.replay.Ringterm;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.pty.PtyCommand;
import io.ringterm.replay.pty.PtyEnvironment;
import io.ringterm.replay.pty.PtyLauncher;
import io.ringterm.replay.pty.PtyProcess;

/**
 * vttest on a PTY whose other end is {@code ringterm pipe}; a second terminal takes the same bytes, to be looked at.
 *
 * <pre>
 *  vttest ──► PTY ──┬──► ringterm pipe ──► PTY     answers
 *                   └──► Terminal                  the screen
 * </pre>
 */
final class Vttest implements AutoCloseable {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final String ALLOWED = "resize,title-report,clipboard,window-ops";
    private static final String MENU = "Enter choice number (0 - ";
    private static final Pattern PROMPT = Pattern.compile(
            "Push <RETURN>|Finish this test with RETURN\\.|Push the RETURN key: |Enter choice number \\(0 - \\d+\\): ");
    /** How long nothing may come behind a prompt, while vttest waits for keys, for it to be the last word. */
    private static final long QUIET_MILLIS = 40;
    /** What Linux says of a process that is in read(2) of its standard input. */
    private static final String READS_KEYS = "0 0x0 ";

    private static final long PATIENCE_SECONDS = 60;
    private static final byte[] END = {};

    private final PtyProcess process;
    private final PipedOutputStream toPipe = new PipedOutputStream();
    private final BlockingQueue<byte[]> output = new LinkedBlockingQueue<>();
    private final Terminal terminal;

    Vttest() throws IOException {
        terminal = new Terminal(OpenPayload.of(COLUMNS, ROWS).withCapabilities(Capabilities.parse(ALLOWED)));
        PtyCommand command =
                new PtyCommand(List.of("vttest", "24x80.132"), PtyEnvironment.of(System.getenv()), COLUMNS, ROWS);
        process = PtyLauncher.automatic().start(command);
        PipedInputStream in = new PipedInputStream(toPipe, 1 << 20);
        start("pipe", () -> {
            PrintStream talk = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            Ringterm.run(new Streams(in, answers(), talk), "pipe", "--size", "80x24", "--allow", ALLOWED);
        });
        start("output", this::read);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "vttest-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private OutputStream answers() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                process.write(bytes, offset, length);
            }
        };
    }

    private void read() {
        byte[] buffer = new byte[16_384];
        try {
            for (int n = process.read(buffer, 0, buffer.length); n >= 0; n = process.read(buffer, 0, buffer.length)) {
                output.add(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            output.add(END);
        }
        output.add(END);
    }

    /** Types something, where RETURN is what the terminal's modes say, and waits until vttest wants more. */
    void type(String keys) throws IOException, InterruptedException {
        boolean newLine = terminal.state().modes().is(Mode.LNM);
        byte[] bytes = (newLine ? keys.replace("\r", "\r\n") : keys).getBytes(StandardCharsets.US_ASCII);
        process.write(bytes, 0, bytes.length);
        settle();
    }

    /** Waits for the first prompt, or the next. */
    void settle() throws IOException, InterruptedException {
        StringBuilder seen = new StringBuilder();
        while (true) {
            boolean prompted = PROMPT.matcher(seen).find();
            long began = System.nanoTime();
            byte[] bytes = prompted
                    ? output.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)
                    : output.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (bytes == null && prompted) {
                // Where we were late ourselves, whoever reads the terminal may have been too.
                boolean calm = System.nanoTime() - began < 2 * TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS);
                if (calm && waitsForKeys()) {
                    return;
                }
            } else if (bytes == null || bytes == END) {
                throw new AssertionError("vttest stopped without a prompt: " + screen());
            } else {
                toPipe.write(bytes);
                toPipe.flush();
                terminal.write(bytes);
                seen.append(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Tells whether it does nothing before it gets a key, as far as that can be seen. */
    private boolean waitsForKeys() {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "syscall"))
                    .startsWith(READS_KEYS);
        } catch (IOException e) {
            return true;
        }
    }

    /** Tells whether a menu is shown. */
    boolean showsMenu() {
        return screen().stream().anyMatch(line -> line.contains(MENU));
    }

    /** The first line of a menu, which names it. */
    String menuTitle() {
        return screen().stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    /** The rows of the screen, without blanks and empty rows at the ends. */
    List<String> screen() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < terminal.state().rows(); row++) {
            rows.add(terminal.line(row).stripTrailing());
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    @Override
    public void close() {
        process.close();
    }
}
