package io.ringterm.engine;

/**
 * The watchdog's sleep. Who publishes before it begins is found by the look that comes after that; who publishes later
 * finds the watchdog asleep, and ends it. For that to hold publishing and beginning are both volatile writes, each before
 * its own look at the other's.
 */
final class Nap {
    private volatile boolean asleep;

    void begin() {
        asleep = true;
    }

    boolean lasts() {
        return asleep;
    }

    /** Returns true if there was one. */
    boolean end() {
        if (!asleep) {
            return false;
        }
        asleep = false;
        return true;
    }
}
