/**
 * Results as text for people, as JSON for programs, as histogram logs for HdrHistogram's tools.
 *
 * <p>Owns: the formats. Does not own: what is in a result.
 */
package io.ringterm.bench.report;
