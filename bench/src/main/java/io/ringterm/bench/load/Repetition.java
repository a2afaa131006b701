package io.ringterm.bench.load;

/**
 * A load and the floors on both sides of it.
 *
 * @param load the pipeline
 * @param floor the noise floor just before and just after, together
 */
public record Repetition(Phase load, Phase floor) {}
