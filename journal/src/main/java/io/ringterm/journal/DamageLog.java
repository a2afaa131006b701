package io.ringterm.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is wrong, and adds the events that are lost by it as that becomes known. */
final class DamageLog {
    private static final int MAX_RANGES = 1_000;

    private final List<Damage> list = new ArrayList<>();
    private final List<List<LostRange>> lost = new ArrayList<>();
    private long harmful;

    /** Takes a damage and gives it back. */
    Damage add(Damage damage) {
        if (!damage.kind().isHarmless()) {
            harmful++;
        }
        if (list.size() < JournalReport.MAX_DAMAGE) {
            list.add(damage);
            lost.add(new ArrayList<>());
        }
        return damage;
    }

    /**
     * Lists a range with each damage that lies after a block; says no if there is none.
     *
     * @param afterBlock the last block that had the session whole
     */
    boolean lose(LostRange range, long afterBlock) {
        boolean placed = false;
        for (int i = list.size() - 1; i >= 0 && list.get(i).lastBlock() > afterBlock; i--) {
            placed = true;
            if (lost.get(i).size() < MAX_RANGES) {
                lost.get(i).add(range);
            }
        }
        return placed;
    }

    /** How much is wrong, harmless things not counted. */
    long count() {
        return harmful;
    }

    List<Damage> damage() {
        List<Damage> all = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Damage d = list.get(i);
            all.add(new Damage(
                    d.kind(),
                    d.file(),
                    d.offset(),
                    d.length(),
                    d.firstBlock(),
                    d.lastBlock(),
                    lost.get(i),
                    d.detail()));
        }
        return all;
    }

    static Damage at(DamageKind kind, Path file, long offset, long length, long first, long last, String detail) {
        return new Damage(kind, file, offset, length, first, last, List.of(), detail);
    }
}
