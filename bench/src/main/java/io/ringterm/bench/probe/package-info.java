/**
 * What a measurement costs and where it ran: processor time and who waited for it, allocation, resident memory, the machine.
 *
 * <p>Owns: reading the JVM's beans and {@code /proc}. Does not own: when to read, what to make of it.
 */
package io.ringterm.bench.probe;
