/** Sessions on Disruptor rings: many terminals, their journal, their frames. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.ringterm.engine {
    requires transitive io.ringterm.stages;
    requires com.lmax.disruptor;
    requires transitive HdrHistogram;

    exports io.ringterm.engine;
}
