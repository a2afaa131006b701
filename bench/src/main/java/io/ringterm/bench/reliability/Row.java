package io.ringterm.bench.reliability;

/** A row of the table. */
public interface Row {
    /**
     * The row's name.
     *
     * @return R1 to R14
     */
    String name();

    /**
     * What it tries, in a few words.
     *
     * @return as it stands in the table
     */
    String title();

    /**
     * Tries it.
     *
     * @param trial how much, with which seed, where, and where to say how it went
     * @throws Exception whatever the row did not expect, which makes it red
     */
    void run(Trial trial) throws Exception;
}
