package io.ringterm.replay.play;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

import io.ringterm.diff.AnsiBytes;
import io.ringterm.diff.AnsiRenderer;
import io.ringterm.diff.Frame;
import io.ringterm.event.NanoClock;
import io.ringterm.journal.Recording;
import io.ringterm.replay.console.ExitStatus;
import io.ringterm.replay.console.Screen;
import io.ringterm.replay.console.TerminalSupport;
import io.ringterm.replay.source.Follower;
import io.ringterm.replay.source.Landmarks;
import io.ringterm.replay.source.Place;
import io.ringterm.replay.source.Replay;

/** Plays one session of a recording on a screen, as the keys say. Used by one thread. */
public final class Player {
    private static final long JUMP_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long MAX_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final int TENTHS = 10;

    private final Replay replay;
    private final Landmarks landmarks;
    private final Screen screen;
    private final NanoClock clock;
    private final Playhead head;
    private final Follower follower;
    private final AnsiRenderer renderer;
    private final AnsiBytes bytes = new AnsiBytes();
    private final ArrayDeque<PlayerKey> keys = new ArrayDeque<>();
    private final KeyReader reader = new KeyReader(keys::add);
    private final byte[] typed = new byte[256];
    private volatile boolean resized;
    private long shown = -1;
    private long lastPaint;
    private long lastRead;

    /**
     * A player at the beginning of a session.
     *
     * @param recording where the session is
     * @param session its number
     * @param screen where to show it
     * @param options how to begin
     * @param clock tells how time passes
     * @param follower has the recording go on while it is written, or null for one that is not followed
     */
    public Player(
            Recording recording, int session, Screen screen, PlayOptions options, NanoClock clock, Follower follower) {
        this.follower = follower;
        this.screen = screen;
        this.clock = clock;
        replay = new Replay(recording, session);
        landmarks = new Landmarks(recording, session);
        long idle = (long) (options.idleLimit() * TimeUnit.SECONDS.toNanos(1));
        head = new Playhead(options.speed(), idle, options.step());
        renderer = new AnsiRenderer(TerminalSupport.of(System.getenv(), screen.columns(), screen.rows(), false));
    }

    /**
     * Plays until the end, or until a key ends it.
     *
     * @return {@link ExitStatus#FINE} or {@link ExitStatus#INTERRUPTED}
     * @throws IOException if the screen has gone
     */
    public int play() throws IOException {
        screen.onResize(() -> resized = true);
        if (follower != null) {
            replay.to(Place.END);
            paint();
        }
        head.set(replay.nanos(), clock.nanos());
        if (head.isPaused()) {
            stepOn();
        }
        while (true) {
            if (resized) {
                resized = false;
                resize();
            }
            PlayerKey key = keys.poll();
            if (key == PlayerKey.QUIT) {
                return ExitStatus.FINE;
            }
            if (key == PlayerKey.INTERRUPT) {
                return ExitStatus.INTERRUPTED;
            }
            if (key != null) {
                press(key);
            } else if (!head.isPaused() && !replay.next().hasNext() && !hasMore()) {
                paint();
                return ExitStatus.FINE;
            } else if (!advance()) {
                return ExitStatus.INTERRUPTED;
            }
        }
    }

    private boolean hasMore() {
        return follower != null && follower.refresh();
    }

    /**
     * Where the session is, when all is done.
     *
     * @return the player's own replay
     */
    public Replay replay() {
        return replay;
    }

    /** Plays what is due, or waits for what comes next; false if the terminal has gone. */
    private boolean advance() throws IOException {
        long wait = MAX_WAIT_NANOS;
        if (!head.isPaused() && replay.next().hasNext()) {
            wait = head.until(replay.next().nanos(), clock.nanos());
            if (wait <= 0) {
                playDue();
                if (clock.nanos() - lastRead < FRAME_NANOS) {
                    return true;
                }
            }
        }
        lastRead = clock.nanos();
        long millis = TimeUnit.NANOSECONDS.toMillis(Math.min(wait, MAX_WAIT_NANOS));
        int read = screen.read(typed, Math.max(1, millis));
        reader.accept(typed, read);
        return read >= 0;
    }

    /** One event; where the next is due as well, not every frame is painted. */
    private void playDue() throws IOException {
        boolean ends = replay.step();
        boolean late = replay.next().hasNext() && head.until(replay.next().nanos(), clock.nanos()) <= 0;
        if (ends && (!late || clock.nanos() - lastPaint >= FRAME_NANOS)) {
            paint();
        }
    }

    private void press(PlayerKey key) throws IOException {
        long now = clock.nanos();
        if (key.tenth() >= 0) {
            long duration = replay.info().durationNanos();
            jump(Place.nanos(replay.info().firstNanos() + duration / TENTHS * key.tenth()));
            return;
        }
        switch (key) {
            case PAUSE:
                head.pause(!head.isPaused(), now);
                break;
            case STEP:
                head.pause(true, now);
                stepOn();
                break;
            case STEP_BACK:
                head.pause(true, now);
                stepBack();
                break;
            case FORWARD:
                jump(Place.nanos(head.at(now) + JUMP_NANOS));
                break;
            case BACK:
                jump(Place.nanos(head.at(now) - JUMP_NANOS));
                break;
            case NEXT_MARK:
                toMark(landmarks.markAfter(replay.sequence()));
                break;
            case PREVIOUS_MARK:
                toMark(landmarks.markBefore(replay.sequence()));
                break;
            case FASTER:
                head.multiplySpeed(2, now);
                break;
            case SLOWER:
                head.multiplySpeed(0.5, now);
                break;
            default:
                break;
        }
    }

    private void toMark(long sequence) throws IOException {
        if (sequence >= 0) {
            jump(Place.sequence(sequence));
        }
    }

    private void jump(Place place) throws IOException {
        replay.to(place);
        long nanos = place.kind() == Place.Kind.NANOS ? place.value() : replay.nanos();
        long first = replay.info().firstNanos();
        head.set(Math.max(first, Math.min(nanos, replay.info().lastNanos())), clock.nanos());
        paint();
    }

    /** On to the next frame that shows something new. */
    private void stepOn() throws IOException {
        boolean painted = false;
        while (!painted && replay.next().hasNext()) {
            painted = replay.step() && paint();
        }
        head.set(replay.nanos(), clock.nanos());
    }

    private void stepBack() throws IOException {
        jump(Place.sequence(landmarks.cutBefore(shown)));
    }

    private boolean paint() throws IOException {
        shown = replay.sequence();
        lastPaint = clock.nanos();
        Frame frame = replay.terminal().cut();
        if (frame == null) {
            return false;
        }
        renderer.render(frame, bytes);
        send();
        return true;
    }

    private void resize() throws IOException {
        renderer.features(TerminalSupport.of(System.getenv(), screen.columns(), screen.rows(), false));
        renderer.repaint(bytes);
        send();
    }

    private void send() throws IOException {
        screen.write(bytes.array(), 0, bytes.size());
        bytes.clear();
    }
}
