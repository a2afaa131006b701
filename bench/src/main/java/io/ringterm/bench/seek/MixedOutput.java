package io.ringterm.bench.seek;

import java.util.List;
import java.util.Random;

import io.ringterm.bench.workload.Workload;

/**
 * What a day at a terminal leaves: logs, a coloured build, an editor, a screen full of colours, text in many scripts, one
 * after the other, over and over, in reads of 16 bytes to 4 KiB. Always the same.
 */
final class MixedOutput {
    static final int COLUMNS = 80;
    static final int ROWS = 24;
    private static final int SCENE_BYTES = 256 << 10;
    private static final int SMALLEST = 16;
    private static final int LARGEST = 4_096;
    private static final List<Workload> KINDS = List.of(
            Workload.ASCII_LINES, Workload.TUI_MIX, Workload.SGR_256_LOG, Workload.DENSE_CELLS, Workload.UNICODE);
    /** After so much output it is the first scene's turn again. */
    static final long CYCLE_BYTES = (long) KINDS.size() * SCENE_BYTES;

    private final List<byte[]> scenes =
            KINDS.stream().map(kind -> kind.bytes(COLUMNS, ROWS, SCENE_BYTES)).toList();
    private final Random random = new Random(16);
    private int scene;
    private int at;
    private int length;

    /** Goes on to the next read. */
    void next() {
        at += length;
        if (at == bytes().length) {
            at = 0;
            scene = (scene + 1) % scenes.size();
        }
        double size = SMALLEST * Math.pow((double) LARGEST / SMALLEST, random.nextDouble());
        length = Math.min((int) size, bytes().length - at);
    }

    byte[] bytes() {
        return scenes.get(scene);
    }

    int offset() {
        return at;
    }

    int length() {
        return length;
    }
}
