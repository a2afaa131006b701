package io.ringterm.engine;

/** Takes a view away. */
final class DetachView extends Control {
    private final SessionView view;

    DetachView(SessionView view) {
        this.view = view;
    }

    @Override
    boolean apply(Pipe pipe) {
        pipe.views--;
        return false;
    }

    @Override
    void deliver(Parcel parcel, ListenerFaults faults) {
        parcel.pipe.display.detach(view);
    }
}
