/**
 * {@code ringterm bench}: how fast, how late, at what cost.
 *
 * <pre>
 *  bench load        open loop through the engine    how late was the user     package load
 *  bench throughput  bytes into one Terminal         how fast is one thread    package throughput
 *  bench stages      each stage's processor time      what does a stage cost   package stages
 *  bench replay      recordings through the engine    which event was slow     package load
 *  bench seek        to and fro in a recording         how fast is a place reached  package seek
 *  bench sessions    many sessions, idle: at rest     what does one more cost  package many
 *  bench soak        for hours                        does memory grow         package soak
 *  bench startup     processes                        how fast does it start   package startup
 *  bench profile     any of them, flame graph         where does it go         package profile
 *  bench compare     processes of two builds, turns   did it get slower        package compare
 *  bench micro       JMH, one class a stage          where does it go          package micro
 *                                  │
 *                 workload ────────┘ what is fed       probe, report: what it cost, how it is told
 * </pre>
 *
 * <p>Owns: the command line of these. Generating is apart from measuring: the same bytes serve every benchmark. No figure
 * is printed without the machine, and no latency without the noise floor of the same run.
 */
package io.ringterm.bench;
