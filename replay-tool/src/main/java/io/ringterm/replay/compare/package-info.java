/**
 * Two recordings, or one under two settings, held against each other.
 *
 * <pre>
 *  Recording ──► TokenStream ─┐                ┌─► Divergence: where, the screens then, the cells that differ
 *                             ├─► Comparison ──┤
 *  Recording ──► TokenStream ─┘                └─► Similarity
 * </pre>
 *
 * <p>What programs wrote is compared in tokens, which depend on the bytes only: two recordings that were cut into other
 * events, at other times, are the same. Where tokens differ, the next place is looked for from where on they agree again.
 *
 * <p>Owns: what counts as a difference, how the two come together again. Does not own: replaying (package {@code source}).
 */
package io.ringterm.replay.compare;
