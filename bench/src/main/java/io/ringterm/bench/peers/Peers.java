package io.ringterm.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.ringterm.Terminal;

/** Who there is to compare with, Ringterm first. */
public final class Peers {
    private static final List<String> FIGURES = List.of("{file}", "{cols}", "{rows}", "{warm}", "{passes}", "{pass}");

    private Peers() {}

    /**
     * All that are known, there or not.
     *
     * @param scratch an existing folder for what has to be compiled
     * @param classpath jars of JediTermFX, or null
     * @param commands more engines: a name and a command line with {file}, {cols} and {rows} that prints
     *     {@code RESULT name median min max}
     * @return in the order to ask them
     */
    public static List<Peer> all(Path scratch, String classpath, Map<String, String> commands) {
        List<Peer> peers = new ArrayList<>();
        peers.add(new InProcessPeer("ringterm", (columns, rows) -> new Terminal(columns, rows)::write));
        peers.add(new InProcessPeer("JLine", JLineSink::new));
        peers.add(new ProcessPeer("JediTermFX", scratch, folder -> jediTerm(folder, classpath)));
        peers.add(new ProcessPeer("xterm.js", scratch, folder -> node(folder, "xterm", "@xterm/headless")));
        peers.add(new ProcessPeer("Ghostty (wasm)", scratch, folder -> node(folder, "ghostty", "ghostty-web")));
        peers.add(new ProcessPeer("libvterm", scratch, Peers::libvterm));
        if (!commands.containsKey("alacritty_terminal")) {
            peers.add(new ProcessPeer(
                    "alacritty_terminal",
                    scratch,
                    folder -> ProcessPeer.Start.missing("build a harness and give it with --peer-command")));
        }
        commands.forEach((name, line) -> peers.add(new ProcessPeer(
                name,
                scratch,
                folder -> ProcessPeer.Start.of(List.of(line.strip().split("\\s+"))))));
        return peers;
    }

    private static ProcessPeer.Start jediTerm(Path folder, String classpath) throws IOException {
        if (classpath == null) {
            return ProcessPeer.Start.missing("give its jars with --peer-classpath");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classpath));
        command.add(resource(folder, "JediTermPeer.java").toString());
        command.addAll(FIGURES);
        return ProcessPeer.Start.of(command);
    }

    private static ProcessPeer.Start node(Path folder, String name, String module) throws IOException {
        String modules;
        try {
            modules = ProcessPeer.run(List.of("npm", "root", "-g"), Map.of(), folder)
                    .strip();
        } catch (IOException e) {
            return ProcessPeer.Start.missing("there is no npm");
        }
        if (!Files.isDirectory(Path.of(modules, module))) {
            return ProcessPeer.Start.missing("npm install --global " + module);
        }
        List<String> command = new ArrayList<>(
                List.of("node", resource(folder, "node-peer.cjs").toString(), name));
        command.addAll(FIGURES);
        return new ProcessPeer.Start(command, null, Map.of("NODE_PATH", modules));
    }

    private static ProcessPeer.Start libvterm(Path folder) throws IOException {
        Path program = folder.resolve("libvterm-peer");
        try {
            ProcessPeer.run(
                    List.of(
                            "gcc",
                            "-O2",
                            "-o",
                            program.toString(),
                            resource(folder, "libvterm-peer.c").toString(),
                            "-lvterm"),
                    Map.of(),
                    folder);
        } catch (IOException e) {
            return ProcessPeer.Start.missing("install gcc and libvterm-dev");
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(FIGURES);
        return ProcessPeer.Start.of(command);
    }

    private static Path resource(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Peers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("this build lacks " + name);
            }
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
