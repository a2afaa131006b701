/**
 * The same bytes to Ringterm and to other engines, compared cell by cell.
 *
 * <p>A seeded generator makes sequences out of the functions that both sides claim. A difference is shrunk and either
 * mended or listed, with its reason, in {@code differential/known-differences.txt}. Engines that are not installed are
 * skipped loudly.
 */
package io.ringterm.differential;
