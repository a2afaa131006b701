package io.ringterm.engine;

import io.ringterm.diff.Frame;
import io.ringterm.diff.View;

/**
 * A consumer of a session's frames, with its own memory of what it has been shown. Its first frame is whole; all its
 * frames applied in order give the grid, however seldom it takes one (contract 4).
 */
public final class SessionView implements AutoCloseable {
    final FrameListener listener;
    private final Session session;
    /** Null where a listener gets the frames. */
    private final Frame frame;

    /** Set when the view is attached, before anyone has it. */
    Display display;
    /** Under the display's lock. */
    View pending;

    volatile Throwable fault;

    SessionView(Session session, FrameListener listener) {
        this.session = session;
        this.listener = listener;
        this.frame = listener == null ? new Frame() : null;
    }

    /**
     * What changed since the last call, up to the session's last cut; also after the session's
     * end. For one thread at a time.
     *
     * @return the view's own frame, valid until the next call; null where nothing has changed
     * @throws IllegalStateException if the view has a listener, which gets the frames
     */
    public Frame poll() {
        if (listener != null) {
            throw new IllegalStateException("a view with a listener cannot be polled: session=" + session.number());
        }
        return display.poll(this, frame) ? frame : null;
    }

    /**
     * What the listener threw, which is why the view was detached.
     *
     * @return the exception, or null
     */
    public Throwable fault() {
        return fault;
    }

    /** Detaches the view. Frames that are on their way may still arrive until the call returns. */
    @Override
    public void close() {
        session.detach(this);
    }
}
