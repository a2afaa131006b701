package io.ringterm.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An engine in a program of its own that speaks the protocol of {@code libvterm_peer.c}. */
final class ProcessPeer implements Peer {
    private final String name;
    private final Set<Function> claims;
    private final UnaryOperator<String> normal;
    private final Process process;
    private final OutputStream to;
    private final BufferedReader from;

    private ProcessPeer(String name, Set<Function> claims, UnaryOperator<String> normal, ProcessBuilder builder)
            throws IOException {
        this.name = name;
        this.claims = claims;
        this.normal = normal;
        this.process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        this.to = process.getOutputStream();
        this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** libvterm through a small C program, where a compiler and the library are installed. */
    static Optional<Peer> libvterm(Path scratch) throws IOException {
        Optional<Path> program = Programs.compiled("libvterm_peer.c", scratch, "-lvterm");
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProcessPeer(
                        "libvterm",
                        Claims.LIBVTERM,
                        screen -> screen.replaceAll("\\b20(\\+[0-9a-f]+)*:[^ :\n]*:[^ :\n]*:-", ".")
                                .replaceAll("\\b20(\\+[0-9a-f]+)*:[^ :\n]*:[^ :\n]*:", "20::-:"),
                        new ProcessBuilder(program.get().toString())));
    }

    /** xterm.js on Node, where {@code npm install -g @xterm/headless} was done. */
    static Optional<Peer> xtermJs(Path scratch) throws IOException {
        Path script = Programs.resource("xterm_peer.cjs", scratch);
        Optional<String> modules = Programs.output("npm", "root", "-g");
        if (modules.isEmpty() || !Files.isDirectory(Path.of(modules.get(), "@xterm", "headless"))) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder("node", script.toString());
        builder.environment().put("NODE_PATH", modules.get());
        return Optional.of(new ProcessPeer("xterm.js", Claims.XTERM_JS, UnaryOperator.identity(), builder));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Function> claims() {
        return claims;
    }

    @Override
    public String normalise(String screen) {
        return normal.apply(screen);
    }

    /** libvterm's DECRC goes nowhere certain before the first DECSC. */
    @Override
    public String preamble() {
        return name.equals("libvterm") ? "\u001b7" : "";
    }

    @Override
    public Optional<String> screen(int columns, int rows, byte[] bytes) {
        try {
            to.write((columns + " " + rows + " " + bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
            to.write(bytes);
            to.flush();
            StringBuilder screen = new StringBuilder();
            for (int line = 0; line <= rows; line++) {
                String text = from.readLine();
                if (text == null) {
                    throw new IOException(name + " ended");
                }
                if (text.equals("crashed")) {
                    return Optional.empty();
                }
                screen.append(text).append('\n');
            }
            return Optional.of(screen.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
