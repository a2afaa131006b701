package io.ringterm.replay.source;

import java.util.ArrayList;
import java.util.List;

import io.ringterm.event.EventKind;
import io.ringterm.event.OpenPayload;
import io.ringterm.event.PayloadException;
import io.ringterm.journal.SessionInfo;
import io.ringterm.op.CharWidth;

/**
 * Which parser and which table of widths a session was recorded with, and which it can be replayed with. A session is
 * replayed with its own table where this program has it, otherwise with the newest, and then may differ.
 */
public final class Versions {
    private Versions() {}

    /**
     * What a session can be replayed with.
     *
     * @param open what it was recorded with, or null where that is lost
     * @return the same, or with another table of widths
     */
    public static OpenPayload playable(OpenPayload open) {
        if (open == null) {
            return OpenPayload.of(80, 24);
        }
        return isKnown(open)
                ? open
                : new OpenPayload(
                        open.columns(),
                        open.rows(),
                        open.parserVersion(),
                        OpenPayload.WIDTH_VERSION,
                        open.widthFlags() & OpenPayload.AMBIGUOUS_WIDE,
                        open.capabilities(),
                        open.limits(),
                        open.title(),
                        open.command());
    }

    static boolean isKnown(OpenPayload open) {
        if (open == null) {
            return true;
        }
        try {
            CharWidth.of(open.widthVersion(), open.widthFlags());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An event's payload as it can be replayed, or null where that is the payload itself. */
    static byte[] playable(EventKind kind, byte[] payload, int offset, int length) {
        if (kind != EventKind.OPEN) {
            return null;
        }
        try {
            OpenPayload open = OpenPayload.decode(payload, offset, length);
            return isKnown(open) ? null : playable(open).encode();
        } catch (PayloadException e) {
            return null;
        }
    }

    /**
     * What is not as it would be recorded today.
     *
     * @param session a session
     * @return lines for a person; none where it was recorded with just what this program has
     */
    public static List<String> notes(SessionInfo session) {
        List<String> notes = new ArrayList<>();
        OpenPayload open = session.open();
        if (open != null) {
            String name = "session " + session.session() + " was ";
            open.versionDifferences().forEach(difference -> notes.add(name + difference));
            if (!isKnown(open)) {
                notes.add(name + "recorded with width table " + open.widthVersion() + " (flags " + open.widthFlags()
                        + "), which this program has not, and is replayed with " + OpenPayload.WIDTH_VERSION);
            }
        }
        return notes;
    }
}
