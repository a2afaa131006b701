/**
 * Other terminal engines over the same bytes, on the same machine, in turns.
 *
 * <pre>
 *  Peers ──► ringterm, JLine          in this JVM                      InProcessPeer
 *        ──► xterm.js, Ghostty        node, if their packages are there  ┐
 *        ──► libvterm                 gcc, if its header is there        ├ ProcessPeer: prints RESULT name median min max
 *        ──► JediTermFX               java, if its jars are given        │
 *        ──► anything else            a command line that is given       ┘
 * </pre>
 *
 * <p>Who is not there is named with the reason, and the others go on. Owns: starting and asking the others. Does not own:
 * what is fed (package {@code workload}), Ringterm's own feeding and timing (package {@code throughput}).
 */
package io.ringterm.bench.peers;
