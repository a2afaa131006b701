package io.ringterm.bench.reliability;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import io.ringterm.Terminal;
import io.ringterm.diff.AnsiBytes;
import io.ringterm.diff.AnsiRenderer;
import io.ringterm.diff.Frame;
import io.ringterm.diff.TerminalFeatures;
import io.ringterm.diff.TerminalFeatures.Colours;
import io.ringterm.event.Capabilities;
import io.ringterm.event.Capability;
import io.ringterm.event.EventFlags;
import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Recording;
import io.ringterm.replay.Ringterm;
import io.ringterm.replay.console.Streams;
import io.ringterm.replay.play.PlayOptions;
import io.ringterm.replay.play.Player;

/** R12: recorded bytes never reach a person's terminal; what does was rendered. */
final class RenderedOnly implements Row {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final int SESSIONS = 20;

    @Override
    public String name() {
        return "R12";
    }

    @Override
    public String title() {
        return "play, cat and snapshot of mutated input send only what the renderer may send";
    }

    @Override
    public void run(Trial trial) throws IOException {
        SeedInputs seeds = SeedInputs.find();
        Mutator mutator = new Mutator(seeds.all(), trial.random());
        long inputs = trial.scale().of(400, 6_000, 100_000);
        long bytes = 0;
        long sent = 0;
        for (long input = 0; input < inputs; input++) {
            byte[] output = mutator.next();
            bytes += output.length;
            sent += render(trial, output, "input " + input);
            if (input % 5_000 == 4_999) {
                trial.progress(input + 1 + " of " + inputs + " inputs");
            }
        }
        long commands = trial.scale().of(1, 4, 40);
        for (long round = 0; round < commands; round++) {
            commands(trial, mutator, trial.folder().resolve("R" + round));
        }
        trial.tally()
                .done(inputs, "inputs of " + bytes + " bytes rendered as frames, " + sent + " bytes sent")
                .done(commands * SESSIONS, "recorded and shown by play, cat and snapshot")
                .note(seeds.text());
    }

    /** Frame by frame, as a player and a recorder draw them, for a terminal that can do everything. */
    private static long render(Trial trial, byte[] output, String what) {
        Random random = trial.random();
        Terminal terminal = new Terminal(open(random));
        AnsiRenderer renderer = new AnsiRenderer(features(random));
        AnsiBytes out = new AnsiBytes();
        for (int at = 0; at < output.length; ) {
            int length = Math.min(output.length - at, 1 + random.nextInt(4_000));
            terminal.write(output, at, length);
            at += length;
            Frame frame = terminal.cut();
            if (frame != null) {
                renderer.render(frame, out);
            }
        }
        renderer.finish(out);
        byte[] all = out.toByteArray();
        String wrong = AnsiGrammar.check(all);
        trial.tally().require(wrong == null, what + " as frames " + wrong);
        return all.length;
    }

    private static OpenPayload open(Random random) {
        return OpenPayload.of(COLUMNS, ROWS)
                .withCapabilities(Capabilities.of(
                        Capability.TITLE_REPORT, random.nextBoolean() ? Capability.CLIPBOARD : Capability.WINDOW_OPS));
    }

    private static TerminalFeatures features(Random random) {
        Colours[] colours = Colours.values();
        return new TerminalFeatures(
                random.nextBoolean() ? COLUMNS : 1 + random.nextInt(120),
                random.nextBoolean() ? ROWS : 1 + random.nextInt(40),
                colours[random.nextInt(colours.length)],
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static void commands(Trial trial, Mutator mutator, Path folder) throws IOException {
        AtomicLong clock = new AtomicLong(1);
        byte[][] outputs = new byte[SESSIONS][];
        try (ChronicleJournal journal = ChronicleJournal.create(folder, JournalOptions.now(clock::get))) {
            for (int session = 0; session < SESSIONS; session++) {
                outputs[session] = mutator.next();
                record(journal, session, outputs[session], clock, trial.random());
            }
        }
        for (int session = 0; session < SESSIONS; session++) {
            String of = folder.getFileName() + " session " + session;
            String number = Integer.toString(session);
            byte[] text = run(new byte[0], "cat", folder.toString(), "--session", number);
            String wrong = AnsiGrammar.checkPlain(new String(text, StandardCharsets.UTF_8));
            trial.tally().require(wrong == null, "cat of " + of + " " + wrong);
            byte[] ansi = run(new byte[0], "snapshot", folder.toString(), "--session", number, "--format", "ansi");
            check(trial, ansi, "snapshot of " + of);
            check(
                    trial,
                    run(outputs[session], "snapshot", "--raw", "-", "--format", "ansi"),
                    "snapshot --raw of " + of);
            check(trial, play(folder, session, trial.random()), "play of " + of);
        }
    }

    private static void check(Trial trial, byte[] sent, String what) {
        String wrong = AnsiGrammar.check(sent);
        trial.tally().require(wrong == null, what + " " + wrong);
        trial.tally().require(sent.length > 0, what + " sent nothing");
    }

    private static void record(ChronicleJournal journal, int session, byte[] output, AtomicLong clock, Random random) {
        byte[] open = open(random).encode();
        long sequence = 0;
        journal.append(session, sequence++, clock.get(), EventKind.OPEN, 0, open, 0, open.length);
        for (int at = 0; at < output.length; ) {
            int length = Math.min(output.length - at, 1 + random.nextInt(4_000));
            long nanos = clock.addAndGet(20_000_000);
            journal.append(session, sequence++, nanos, EventKind.OUTPUT, EventFlags.CUT, output, at, length);
            at += length;
        }
        journal.append(session, sequence, clock.get(), EventKind.CLOSE, 0, new byte[0], 0, 0);
    }

    private static byte[] run(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams =
                new Streams(new ByteArrayInputStream(input), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = Ringterm.run(streams, arguments);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + status + ": " + err);
        }
        return out.toByteArray();
    }

    /** A hurried player: time passes by itself, some keys are pressed, the end is the end. */
    private static byte[] play(Path folder, int session, Random random) throws IOException {
        AtomicLong time = new AtomicLong(1);
        CapturedScreen screen = new CapturedScreen(40 + random.nextInt(60), 10 + random.nextInt(30));
        try (Recording recording = Recording.open(folder)) {
            PlayOptions options = new PlayOptions(1, 0, false);
            new Player(recording, session, screen, options, () -> time.addAndGet(7_000_000), null).play();
        }
        return screen.drawn();
    }
}
