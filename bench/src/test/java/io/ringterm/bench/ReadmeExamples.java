package io.ringterm.bench;

import java.nio.file.Path;
import java.time.Duration;

import io.ringterm.Terminal;
import io.ringterm.diff.Frame;
import io.ringterm.engine.Engine;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionListener;
import io.ringterm.event.NanoClock;
import io.ringterm.event.OpenPayload;
import io.ringterm.journal.ChronicleJournal;
import io.ringterm.journal.JournalOptions;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The examples of the README, which {@link ReadmeTest} compares with it to the letter and runs. */
final class ReadmeExamples {
    private ReadmeExamples() {}

    static String terminal() {
        // tag::terminal[]
        Terminal terminal = new Terminal(80, 24);
        terminal.write("\u001b[1mbold\u001b[m and \u001b[38;5;208morange\u001b[m\r\n\u001b[6n".getBytes(UTF_8));

        String text = terminal.line(0); // "bold and orange"
        byte[] reply = terminal.replies().take(); // ESC [ 2 ; 1 R, to be sent to the program
        Frame frame = terminal.cut(); // what changed, to be drawn
        long fingerprint = terminal.fingerprint(); // 64 bits for all there is to see
        // end::terminal[]
        return text + " " + new String(reply, UTF_8).substring(1) + " "
                + frame.spans().size() + " " + (fingerprint != 0);
    }

    static String engine(Path folder, FrameSink screen, ReplySink program) {
        // tag::engine[]
        SessionListener replies = new SessionListener() {
            @Override
            public void onReply(Session session, byte[] bytes, int offset, int length) {
                program.write(bytes, offset, length); // called once the journal has what it answers
            }
        };
        try (Engine engine = Engine.builder()
                        .journal(lane -> ChronicleJournal.open(folder, JournalOptions.now(NanoClock.system())))
                        .build();
                Session session = engine.open(OpenPayload.of(80, 24), replies)) {
            session.view((from, sequence, nanos, frame) -> screen.draw(frame));
            session.write("hello\r\n\u001b[c".getBytes(UTF_8)); // from any thread; waits while the ring is full
            session.flush(Duration.ofSeconds(5)); // journaled, applied and handed out
            return session.inspect(state -> state.columns() + "x" + state.rows(), Duration.ofSeconds(5));
        }
        // end::engine[]
    }

    /** Whatever draws frames. */
    interface FrameSink {
        void draw(Frame frame);
    }

    /** Whatever takes the terminal's answers. */
    interface ReplySink {
        void write(byte[] bytes, int offset, int length);
    }
}
