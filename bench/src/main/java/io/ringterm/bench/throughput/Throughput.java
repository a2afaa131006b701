package io.ringterm.bench.throughput;

/**
 * What one input showed.
 *
 * @param name the input's name
 * @param megabytesPerSecond 10^6 bytes a second of time that passed
 * @param megabytesPerCpuSecond 10^6 bytes a second that the thread ran: much more than the other where something else ran
 * @param bytes fed in all measured passes
 * @param allocatedPerMegabyte bytes allocated for 10^6 bytes fed
 */
public record Throughput(
        String name,
        Spread megabytesPerSecond,
        Spread megabytesPerCpuSecond,
        long bytes,
        double allocatedPerMegabyte) {}
