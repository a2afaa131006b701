/**
 * Programs that run, are shown and are recorded.
 *
 * <pre>
 *  PtyProcess ──► OutputPump ──► Session (engine) ──► ChronicleJournal
 *      ▲                            │ replies │ frames
 *  ProgramInput ◄───────────────────┘         └──► Painter ──► Screen
 *      ▲
 *  Keyboard, standard input, a script
 * </pre>
 *
 * <p>Owns: the threads between a program and the engine, and their end. What a person sees is rendered from frames; what
 * the program wrote never reaches a person's terminal.
 */
package io.ringterm.replay.record;
