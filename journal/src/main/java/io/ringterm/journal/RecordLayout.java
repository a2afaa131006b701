package io.ringterm.journal;

/**
 * Where things are in a record. All types share one frame, so that a reader can skip a type it does not know.
 *
 * <pre>
 *   1 byte    if FLAGS   unless NEXT        unless SAME_TIME             varint   length bytes
 * +---------+----------+---------+--------+----------------------------+--------+-------------+
 * | tag     | flags    | session |sequence| time                       | length | payload     |
 * |         | varint   | varint  | varint | varint, zigzag, difference |        |             |
 * +---------+----------+---------+--------+----------------------------+--------+-------------+
 *
 *        7         6         5         4     3          0
 *   +---------+---------+---------+---------+------------+
 *   |  FLAGS  |SAME_TIME|  NEXT   |   CUT   |    type    |
 *   +---------+---------+---------+---------+------------+
 * </pre>
 *
 * <p>Types 1 to 9 are the codes of {@link io.ringterm.event.EventKind}. NEXT, in an event, means the session of the event
 * before it in the block, and the sequence after that event's; in any other record it means the same session and the same
 * sequence. CUT is the event's cut flag; FLAGS says that there are others. Time is the difference to the record before,
 * and SAME_TIME says that there is none. Varints are LEB128: seven bits a byte, lowest first, bit 7 set on all but the
 * last.
 *
 * <p>Payloads of the other types; a text is a varint length and that many bytes of UTF-8:
 *
 * <pre>
 *  CHECKPOINT  fingerprint 8 bytes, snapshot's length varint (0: none)
 *  SNAPSHOT    offset in the snapshot varint, piece of the snapshot; the pieces follow their checkpoint in order
 *  SCREEN      length of a snapshot of the screen varint, offset in it varint, piece of it; the pieces follow each other
 *  META        run varint, creation time 8 bytes, first block of the run varint, bytes dropped varint,
 *              writer text, comment text
 *  FOOTER      events varint, blocks before this one varint, how many pairs varint, pairs of session varint and
 *              number of events varint, more footers follow varint (0 or 1)
 * </pre>
 */
final class RecordLayout {
    static final int CHECKPOINT = 10;
    static final int SNAPSHOT = 11;
    static final int FOOTER = 12;
    static final int META = 13;
    static final int SCREEN = 14;

    static final int TYPE_MASK = 0x0f;
    static final int CUT = 0x10;
    static final int NEXT = 0x20;
    static final int SAME_TIME = 0x40;
    static final int FLAGS = 0x80;

    /** The most that a record takes besides its payload. */
    static final int MAX_OVERHEAD = 1 + 5 + 5 + 10 + 10 + 3;

    /** The largest type of an event. */
    static final int LAST_EVENT = 9;

    private RecordLayout() {}

    static boolean isEvent(int type) {
        return type >= 1 && type <= LAST_EVENT;
    }
}
