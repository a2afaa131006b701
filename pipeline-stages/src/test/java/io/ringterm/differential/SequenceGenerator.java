package io.ringterm.differential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes sequences out of the functions that an engine claims; the same seed and claims, the same sequence. */
final class SequenceGenerator {
    private final Function[] urn;
    private final int columns;
    private final int rows;

    SequenceGenerator(Set<Function> claims, int columns, int rows) {
        List<Function> all = new ArrayList<>();
        for (Function function : Function.values()) {
            for (int i = 0; i < function.weight() && claims.contains(function); i++) {
                all.add(function);
            }
        }
        this.urn = all.toArray(new Function[0]);
        this.columns = columns;
        this.rows = rows;
    }

    /** A sequence of whole functions and pieces of text, so that leaving some out keeps the others whole. */
    List<byte[]> sequence(long seed, int length) {
        Random random = new Random(seed);
        Draw draw = new Draw(random, columns, rows);
        List<byte[]> sequence = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            sequence.add(urn[random.nextInt(urn.length)].make(draw).getBytes(StandardCharsets.UTF_8));
        }
        return sequence;
    }
}
