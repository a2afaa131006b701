package io.ringterm.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.ringterm.event.EventHandler;
import io.ringterm.event.EventKind;

/** Everything that a log was told or tells, as comparable lines. */
final class Transcript implements EventHandler, JournalListener {
    final List<String> events = new ArrayList<>();
    final List<String> checkpoints = new ArrayList<>();
    final List<String> screens = new ArrayList<>();
    final List<Damage> damage = new ArrayList<>();

    @Override
    public void onEvent(
            int session, long sequence, long nanos, EventKind kind, int flags, byte[] payload, int offset, int length) {
        events.add(session + ":" + sequence + " " + nanos + " " + kind + " " + flags + " "
                + hash(payload, offset, length));
    }

    @Override
    public void onCheckpoint(int session, long sequence, long fingerprint, byte[] snapshot, int offset, int length) {
        checkpoints.add(session + ":" + sequence + " " + Long.toHexString(fingerprint) + " "
                + (snapshot == null ? "none" : hash(snapshot, offset, length)));
    }

    @Override
    public void onScreen(int session, long sequence, byte[] snapshot, int offset, int length) {
        screens.add(session + ":" + sequence + " " + hash(snapshot, offset, length));
    }

    @Override
    public void onDamage(Damage found) {
        damage.add(found);
    }

    private static String hash(byte[] bytes, int offset, int length) {
        return length + "#" + Arrays.hashCode(Arrays.copyOfRange(bytes, offset, offset + length));
    }
}
