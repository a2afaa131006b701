package io.ringterm.engine;

/** Adds a view. The first of a session has what has changed since the session began shown first. */
final class AttachView extends Control {
    private final SessionView view;

    AttachView(SessionView view) {
        this.view = view;
    }

    @Override
    boolean apply(Pipe pipe) {
        boolean first = pipe.views == 0;
        pipe.views++;
        return first && !pipe.stages.applied().holdsFrames();
    }

    @Override
    void deliver(Parcel parcel, ListenerFaults faults) {
        parcel.pipe.display.attach(view, parcel, faults);
    }
}
