/**
 * What has been shown to whom: from patches of the grid to frames for views, and from frames to another terminal.
 *
 * <pre>
 *  apply ──► CellPatch ──► FrameDiffer ──► ShadowGrid          the screen as of the last cut
 *                              ├──► View ──► Frame             quick view: a frame a cut
 *                              └──► View ═══════► Frame        slow view: fewer, larger frames, never a queue
 *                                                   │
 *                          FrameApplier ◄───────────┤          frames in order on a blank grid give the grid
 *                          AnsiRenderer ◄───────────┘          fewest bytes that bring a terminal to this state
 * </pre>
 *
 * <p>{@link io.ringterm.diff.Frame} says in which order its parts apply. A frame stands for itself: clusters and links are
 * in it, not numbers of tables. What a frame costs depends on what changed, not on the size of the screen.
 *
 * <p>{@link io.ringterm.diff.AnsiRenderer} is a boundary of trust: what it writes is made of a fixed set of control
 * functions and of characters that a cell may hold; bytes of a recording never get through.
 *
 * <p>Owns: the shadow, each view's pending damage, rendering. Does not own: the live grid, which it never reads (contract
 * 8), and when a frame is due, which cuts and whoever holds a view decide.
 */
package io.ringterm.diff;
