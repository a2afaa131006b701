package io.ringterm.bench.workload;

/** A program that draws, step by step. A step ends on a whole sequence. */
@FunctionalInterface
interface Scene {
    /**
     * Draws the next step.
     *
     * @param out where to
     * @param step which one, from 0
     */
    void draw(Script out, int step);
}
