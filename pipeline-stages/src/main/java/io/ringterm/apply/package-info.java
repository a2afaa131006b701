/**
 * What the control functions do: ops come in, the {@link io.ringterm.grid.TerminalState} changes.
 *
 * <pre>
 *  OpBuffer ──► OpApplier ─┬─► PrintOps, Clusters, CharsetOps, CharsetTables      text
 *               one line   ├─► CursorOps, TabOps, MarginOps, Bounds              the cursor
 *               an op      ├─► EraseOps, ScrollOps, LineOps, RectangleOps, Canvas  the cells
 *                          ├─► ModeOps, ModeEffects, SgrOps, RenditionOps, ResetOps, ResizeOps, KeyboardOps
 *                          ├─► QueryOps, ChecksumOps, PresentationOps, WindowOps ──► ReplyBuffer
 *                          └─► StringOps ──► StringTable ─┬─► Osc…, ShellMarks    ──► HostEvents
 *                                                         ├─► SixelImages, KittyImages, ItermImages
 *                                                         └─► SettingReports, CapabilityReports
 * </pre>
 *
 * <p>A class is a family of control functions, a method is one of them and names the document that defines it; where the
 * documents disagree, xterm decides. Families keep no state of their own: all that a later op can depend on is in the
 * {@code TerminalState}, so that a snapshot has it. What {@code Bounds} and {@code PrintOps} have looked up for the
 * commonest ops is looked up again at the beginning of each event and after any op but those.
 *
 * <p>Not here: bytes and how they are decoded (package {@code io.ringterm.parse}), how cells are kept (package
 * {@code io.ringterm.grid}), what has been shown to whom (package {@code io.ringterm.diff}).
 */
package io.ringterm.apply;
