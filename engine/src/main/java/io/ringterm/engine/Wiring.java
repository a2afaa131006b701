package io.ringterm.engine;

/** A lane's handlers on its ring, running. */
interface Wiring {
    /** Begins to handle events. */
    void start();

    /** Called after a publish, and again and again by whoever waits: does the work where no thread does. */
    void help();

    /** Stops handling events; returns at once. */
    void halt();

    /** Waits for the threads to end. Returns false if one is still alive then. */
    boolean join(long nanos);
}
