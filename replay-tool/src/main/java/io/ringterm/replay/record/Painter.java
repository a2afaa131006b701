package io.ringterm.replay.record;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import io.ringterm.diff.AnsiBytes;
import io.ringterm.diff.AnsiRenderer;
import io.ringterm.diff.Frame;
import io.ringterm.diff.TerminalFeatures;
import io.ringterm.engine.Session;
import io.ringterm.engine.SessionView;
import io.ringterm.replay.console.Screen;

/**
 * Shows a session to a person. One view only says that something is new; the other is polled by the painter's own thread,
 * so that a slow terminal gets fewer frames and holds nobody up.
 */
final class Painter implements AutoCloseable {
    private static final long LAST_FRAME_MILLIS = 30_000;

    private final Screen screen;
    private final AnsiRenderer renderer;
    private final AnsiBytes bytes = new AnsiBytes();
    private final Semaphore news = new Semaphore(0);
    private final SessionView bell;
    private final SessionView view;
    private final Thread thread = new Thread(this::run, "ringterm-painter");
    private volatile TerminalFeatures features;
    private volatile boolean closing;

    Painter(Session session, Screen screen, TerminalFeatures features) {
        this.screen = screen;
        this.features = features;
        renderer = new AnsiRenderer(features);
        view = session.view();
        bell = session.view((from, sequence, nanos, frame) -> news.release());
        thread.setDaemon(true);
        thread.start();
        news.release();
    }

    /** The screen has another size from now on. */
    void resize(TerminalFeatures now) {
        features = now;
        news.release();
    }

    private void run() {
        TerminalFeatures known = features;
        try {
            for (boolean last = false; !last; ) {
                news.acquire();
                news.drainPermits();
                // Asked before the view is: what was there when the painter was closed is shown.
                last = closing;
                if (!known.equals(features)) {
                    known = features;
                    renderer.features(known);
                    renderer.repaint(bytes);
                    send();
                }
                for (Frame frame = view.poll(); frame != null; frame = view.poll()) {
                    renderer.render(frame, bytes);
                    send();
                }
            }
        } catch (IOException e) {
            // The person's terminal has gone; the program will hear of it from whoever reads the keyboard.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() throws IOException {
        screen.write(bytes.array(), 0, bytes.size());
        bytes.clear();
    }

    /** Shows what has been cut, for as long as the terminal takes it, and stops. */
    @Override
    public void close() {
        closing = true;
        news.release();
        try {
            thread.join(LAST_FRAME_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        bell.close();
        view.close();
    }
}
