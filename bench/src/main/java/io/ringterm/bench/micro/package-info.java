/**
 * JMH benchmarks, one class a stage: what each costs by itself.
 *
 * <pre>
 *  Pieces ──► ParserBenchmark ──► ApplyBenchmark ──► DiffBenchmark        JournalBenchmark
 *                              │                     │                      RingBenchmark: all of it, per layout
 *                   OpFamily-, ReflowBenchmark   RendererBenchmark         StateBenchmark: fingerprint, snapshot
 *                                                                          SeekBenchmark: to and fro in a recording
 *                                                                          BoundaryBenchmark: from Java to C and back
 * </pre>
 *
 * <p>Run with {@code ringterm bench micro}; {@code --profile gc} adds the bytes allocated an operation, which are to be
 * about 0 in each. Owns: the benchmarks. Does not own: what is fed (package {@code workload}).
 */
package io.ringterm.bench.micro;
