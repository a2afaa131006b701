package io.ringterm.bench.load;

/**
 * A load and the floors on both sides of it.
 *
 * @param load the pipeline
 * @param floor the noise floor just before and just after, together
 * @param working the noise floor just after with as much work an event as the lane had in the load
 */
public record Repetition(Phase load, Phase floor, Phase working) {}
