/**
 * Sessions on LMAX Disruptor rings.
 *
 * <pre>
 *  Session.write ─► Lane: ring of Slots ─┬─► JournalHandler ─► EventLog ──── committed ──┐
 *  (any thread,     payload in the       │                        ▲                      │ gate
 *   cut decided      lane's arena        │                 CheckpointQueue               ▼
 *   here)                                └─► ParseHandler ─► ApplyHandler ─► Outbox ─► Delivery ─► views, replies,
 *                                                 │               │           of Parcels              host events
 *                                                 └─── ops ───────┘
 *
 *  SINGLE  journal, then parse+apply+delivery, a block by block        one thread a lane
 *  FUSED   journal │ parse+apply, whoever comes last delivers          two
 *  STAGED  journal │ parse │ apply │ delivery                          four
 *  INLINE  the publisher does it all                                   none
 * </pre>
 *
 * <p>What is written is copied into the arena, once; what a {@link io.ringterm.engine.ByteSource} reads is read into it.
 * Short output goes to the slot of its session's last event, where that still waits for its turn ({@code Joined}).
 * Where parse and apply share a thread, short outputs that follow each other are copied side by side ({@code EventRow}) and
 * are parsed and applied as one, up to where a frame ends or something is heard outside.
 *
 * <p>The same handlers serve in every {@link io.ringterm.engine.Layout}; what an event does to a session is said by
 * {@link io.ringterm.Stages}, here and in a replay.
 *
 * <p>Who owns what: the publishing edge ({@code Edge}, under its {@code EdgeLock} or while it holds its {@code OpenSlot})
 * owns sequence numbers and cuts; the parse and apply handlers own the session's {@code Stages}; the delivery owns what has
 * been shown ({@code Display}). Nothing is shared between them but slots, parcels and checkpoints, which are handed on.
 *
 * <p>Sessions of a lane share its ring; a {@code Quota} keeps one that floods from filling it, {@code TrailingCuts} has
 * what each wrote last be shown, and a frame is handed out before what stands behind it in a batch is applied. A lane's
 * journal gets ahead with its work where nothing is published.
 *
 * <p>After a crash an engine is {@linkplain io.ringterm.engine.EngineBuilder#recover recovered} from its logs:
 *
 * <pre>
 *  RecoverableLog ── newest snapshot of each live session, events behind it ──► Recovery ──► Restored ──► Session
 * </pre>
 *
 * <p>What a session had to say to those events was said before, and is not said again.
 *
 * <p>A {@code Watchdog} looks from outside whether the stages move, so that a stuck one does not look like a slow one:
 * {@link io.ringterm.engine.LaneHealth#stalled()} names it, and publishers are refused after a while.
 *
 * <p>Does not own: what bytes mean, what a frame holds, how a log keeps events.
 */
package io.ringterm.engine;
