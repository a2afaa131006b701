/**
 * What a terminal sends when a person types, points, pastes or looks away: keys, mouse, focus and paste as bytes.
 *
 * <pre>
 *  KeyEvent ──► InputEncoder ─┬─► KittyKeys    kitty flags are set
 *                             └─► LegacyKeys   otherwise: VT220 and PC keys, modifyOtherKeys
 *  MouseEvent ──► MouseEncoder   mode 9, 1000, 1002, 1003 by X10, 1005, 1006, 1015, 1016; 1007 as cursor keys
 *  focus      ──► CSI I, CSI O   mode 1004
 *  text       ──► PasteEncoder   mode 2004; what could end the bracket is taken out
 *                     ▲
 *               InputModes ◄── TerminalState, or a frame's status
 * </pre>
 *
 * <p>Sources: xterm's "ctlseqs" (PC-style and VT220-style function keys, mouse tracking) and "modified-keys", the kitty
 * keyboard protocol's page, the DEC VT220 and VT52 manuals. Where they disagree, xterm decides, but for programs that
 * asked for the kitty protocol.
 *
 * <p>Owns: the tables of keys and all encoding of input. Does not own: the modes (package {@code io.ringterm.grid}), how
 * programs set them (package {@code io.ringterm.apply}), where the bytes go.
 */
package io.ringterm.input;
