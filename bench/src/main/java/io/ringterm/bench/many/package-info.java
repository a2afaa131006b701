/**
 * An engine with sessions, as many as wanted: how fast as fast as it goes, what each takes in memory, what they cost at
 * rest, and what a flooding one does to another.
 *
 * <pre>
 *  Rig ──► engine, sessions with a view each, a journal or none
 *   ├─ ClosedLoop    events as fast as the ring takes them
 *   ├─ Footprint     heap and resident memory of open, of filled sessions
 *   ├─ Fairness      one session's latency, alone and beside one that floods
 *   └─ IdleRun       processor time while nothing happens
 * </pre>
 *
 * <p>Owns: these runs. Does not own: the open loop (package {@code load}).
 */
package io.ringterm.bench.many;
