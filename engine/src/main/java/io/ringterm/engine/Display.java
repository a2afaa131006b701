package io.ringterm.engine;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.diff.Frame;
import io.ringterm.diff.FrameDiffer;

/**
 * What has been shown of a session to whom. Touched by the delivery and by those who poll, under its own lock, which
 * polling holds for one frame only.
 */
final class Display {
    private final int columns;
    private final int rows;
    private final List<SessionView> views = new ArrayList<>();
    /** Made for the first view: a session that nobody looks at needs no shadow. */
    private FrameDiffer differ;
    /** An exception left the shadow as it must not be seen. */
    private boolean broken;

    Display(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Adds a view, to which everything is new, and shows it the screen as of the last cut. */
    synchronized void attach(SessionView view, Parcel parcel, ListenerFaults faults) {
        view.display = this;
        view.pending = differ().newView();
        views.add(view);
        show(view, parcel, faults);
    }

    synchronized void detach(SessionView view) {
        if (view.pending != null) {
            differ().remove(view.pending);
            view.pending = null;
            views.remove(view);
        }
    }

    /** Takes what changed and gives each view that listens its frame. Returns the number of frames. */
    synchronized int show(Parcel parcel, ListenerFaults faults) {
        if (broken) {
            return 0;
        }
        broken = true;
        differ().take(parcel.patch);
        int frames = 0;
        for (int i = views.size() - 1; i >= 0; i--) {
            frames += show(views.get(i), parcel, faults);
        }
        broken = false;
        return frames;
    }

    private int show(SessionView view, Parcel parcel, ListenerFaults faults) {
        if (view.listener == null || !differ.next(view.pending, parcel.frame)) {
            return 0;
        }
        try {
            view.listener.onFrame(parcel.session, parcel.sequence, parcel.nanos, parcel.frame);
        } catch (RuntimeException | Error e) {
            faults.count(e);
            view.fault = e;
            detach(view);
        }
        return 1;
    }

    /** Fills a frame for a view that polls. */
    synchronized boolean poll(SessionView view, Frame frame) {
        return !broken && view.pending != null && differ.next(view.pending, frame);
    }

    private FrameDiffer differ() {
        if (differ == null) {
            differ = new FrameDiffer(columns, rows);
        }
        return differ;
    }
}
