package io.ringterm.engine;

import io.ringterm.diff.Frame;

/** Takes a view's frames. */
@FunctionalInterface
public interface FrameListener {
    /**
     * A frame. Called by a thread of the session's lane, which does nothing else until the call returns: be quick, or
     * {@linkplain Session#view() poll}. An exception detaches the view.
     *
     * @param session the session
     * @param sequence the session's event with which the frame ends
     * @param nanos that event's time stamp, nanoseconds since 1970-01-01T00:00Z
     * @param frame what changed since the view's frame before; valid during the call only
     */
    void onFrame(Session session, long sequence, long nanos, Frame frame);
}
