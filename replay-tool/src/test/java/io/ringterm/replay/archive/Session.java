package io.ringterm.replay.archive;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.ringterm.CheckpointPolicy;
import io.ringterm.Terminal;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.EventLog;
import io.ringterm.event.Limits;
import io.ringterm.event.OpenPayload;
import io.ringterm.grid.StateWriter;
import io.ringterm.replay.Tool;

/** What a program wrote and when, to be recorded in several forms. */
record Session(int columns, int rows, List<Long> nanos, List<byte[]> output) {
    private static final long BEGIN = 1_700_000_000_000_000_000L;

    static Session ofCast(Path cast) throws IOException {
        List<String> lines = Files.readAllLines(cast);
        Session session = new Session(80, 24, new ArrayList<>(), new ArrayList<>());
        for (String line : lines.subList(1, lines.size())) {
            List<?> event = (List<?>) Tool.parse(line.getBytes(StandardCharsets.UTF_8));
            if (event.get(1).equals("o")) {
                double seconds = Double.parseDouble(event.get(0).toString());
                session.add((long) (seconds * 1e9), event.get(2).toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return session;
    }

    /** Plain output as a PTY hands it out. */
    static Session ofOutput(byte[] bytes, Random random) {
        Session session = new Session(80, 24, new ArrayList<>(), new ArrayList<>());
        long time = 0;
        for (int at = 0; at < bytes.length; ) {
            int n = Math.min(bytes.length - at, 1 + random.nextInt(4_096));
            byte[] piece = new byte[n];
            System.arraycopy(bytes, at, piece, 0, n);
            time += random.nextInt(50_000_000);
            session.add(time, piece);
            at += n;
        }
        return session;
    }

    private void add(long at, byte[] piece) {
        for (int from = 0; from < piece.length; from += Limits.MAX_EVENT_BYTES) {
            int n = Math.min(piece.length - from, Limits.MAX_EVENT_BYTES);
            byte[] part = new byte[n];
            System.arraycopy(piece, from, part, 0, n);
            nanos.add(at);
            output.add(part);
        }
    }

    long bytes() {
        return output.stream().mapToLong(piece -> piece.length).sum();
    }

    /** As an engine would: a checkpoint with a snapshot now and then, one at the end, and the screen every MiB. */
    void record(EventLog log) {
        Terminal terminal = new Terminal(columns, rows);
        byte[] open = OpenPayload.of(columns, rows).encode();
        log.append(0, 0, BEGIN, EventKind.OPEN, 0, open, 0, open.length);
        long sequence = 0;
        long since = 0;
        long sinceScreen = 0;
        for (int i = 0; i < output.size(); i++) {
            byte[] piece = output.get(i);
            terminal.write(piece);
            log.append(0, ++sequence, BEGIN + nanos.get(i), EventKind.OUTPUT, EventFlags.CUT, piece, 0, piece.length);
            since += piece.length;
            if (since > 1 << 18) {
                checkpoint(log, sequence, terminal);
                since = 0;
            }
            sinceScreen += piece.length;
            if (sinceScreen >= CheckpointPolicy.DEFAULT.screenBytes()) {
                StateWriter screen = new StateWriter(4_096);
                terminal.screenSnapshot(screen);
                log.screen(0, sequence, screen.buffer(), 0, screen.size());
                sinceScreen = 0;
            }
        }
        log.append(0, ++sequence, BEGIN + nanos.get(nanos.size() - 1), EventKind.CLOSE, 0, open, 0, 0);
        checkpoint(log, sequence, terminal);
    }

    private static void checkpoint(EventLog log, long sequence, Terminal terminal) {
        byte[] snapshot = terminal.snapshot();
        log.checkpoint(0, sequence, terminal.fingerprint(), snapshot, 0, snapshot.length);
    }

    /** As asciinema 2 and 3 write version 2 of their format. */
    byte[] asciicast() {
        StringWriter text = new StringWriter();
        text.append("{\"version\": 2, \"width\": ").append(String.valueOf(columns));
        text.append(", \"height\": ").append(String.valueOf(rows)).append(", \"timestamp\": 1700000000, \"env\": ");
        text.append("{\"SHELL\": \"/bin/bash\", \"TERM\": \"xterm-256color\"}}\n");
        for (int i = 0; i < output.size(); i++) {
            text.append(String.format(Locale.ROOT, "[%.6f, \"o\", ", nanos.get(i) / 1e9));
            text.append(quoted(new String(output.get(i), StandardCharsets.UTF_8)))
                    .append("]\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
