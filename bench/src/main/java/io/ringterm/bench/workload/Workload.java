package io.ringterm.bench.workload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** The kinds of terminal output that are measured. The bytes of a kind depend on the terminal's size only. */
public enum Workload {
    /** Log lines of plain ASCII. */
    ASCII_LINES((columns, rows, random) -> LogScenes.plain(random)),
    /** Lines in many scripts, wide and combined characters among them. */
    UNICODE((columns, rows, random) -> new UnicodeScene(random)),
    /** Log lines in 16, 256 and direct colours. */
    SGR_256_LOG((columns, rows, random) -> LogScenes.coloured(random)),
    /** An editor, a pager and a monitor, one after the other. */
    TUI_MIX(TuiScene::new),
    /** One letter a line. */
    SCROLLING((columns, rows, random) -> LogScenes.shortest()),
    /** Scrolling between margins, both ways. */
    SCROLLING_REGION((columns, rows, random) -> ScreenScenes.region(rows, random)),
    /** Each cell addressed and coloured anew. */
    DENSE_CELLS((columns, rows, random) -> CellScenes.dense(columns, rows)),
    /** One cursor address for each character. */
    CURSOR_MOTION((columns, rows, random) -> CellScenes.motion(columns, rows)),
    /** The screen filled with one character again and again. */
    LIGHT_CELLS((columns, rows, random) -> CellScenes.light(columns, rows)),
    /** Short texts at random places of the alternate screen. */
    ALT_SCREEN_RANDOM_WRITE(ScreenScenes::scattered);

    private interface Maker {
        Scene make(int columns, int rows, Random random);
    }

    private static final long SEED = 0x52_494e_47L;

    private final Maker maker;

    Workload(Maker maker) {
        this.maker = maker;
    }

    /**
     * The name on the command line and in reports.
     *
     * @return lower case with underscores
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind with a label.
     *
     * @param label as {@link #label()} gives it
     * @return the kind
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public static Workload of(String label) {
        return Arrays.stream(values())
                .filter(workload -> workload.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown workload: " + label + "; known are "
                        + Arrays.stream(values()).map(Workload::label).collect(Collectors.joining(", "))));
    }

    /**
     * Makes output of this kind. Fed again and again it goes on as if it had never ended.
     *
     * @param columns the terminal's columns, at least 1
     * @param rows the terminal's rows, at least 1
     * @param atLeast how many bytes; up to one step of the program more may come
     * @return a new array that ends with a whole sequence
     */
    public byte[] bytes(int columns, int rows, int atLeast) {
        Scene scene = maker.make(columns, rows, new Random(SEED + ordinal()));
        Script out = new Script();
        for (int step = 0; out.size() < atLeast; step++) {
            scene.draw(out, step);
        }
        return out.bytes();
    }
}
