package io.ringterm.engine;

/**
 * Which threads run a lane's stages. The same handlers, the same events, the same frames in each.
 *
 * <p>Publishers are threads too: on two cores one thread a lane leaves the other core to them, and nobody waits for a
 * turn. Four threads on two cores are the worst for latency by far.
 */
public enum Layout {
    /** One thread for all, the journal a batch ahead of the stages. The default on one and two cores. */
    SINGLE {
        @Override
        Wiring wire(LaneParts parts) {
            return new SingleWiring(parts);
        }
    },
    /** The journal on one thread, parse, apply and diff on another. The default on three to five cores. */
    FUSED {
        @Override
        Wiring wire(LaneParts parts) {
            ThreadedWiring wiring = new ThreadedWiring(parts);
            wiring.journal(parts.journal());
            wiring.add("stages", new FusedHandler(parts), wiring.publishers());
            return wiring;
        }
    },
    /** A thread a stage. The default from six cores on. */
    STAGED {
        @Override
        Wiring wire(LaneParts parts) {
            ThreadedWiring wiring = new ThreadedWiring(parts);
            wiring.journal(parts.journal());
            var parsed = wiring.add("parse", parts.parse(), wiring.publishers());
            var applied = wiring.add("apply", parts.apply(), parsed);
            wiring.addLast("diff", new DeliveryHandler(parts.delivery()), applied);
            return wiring;
        }
    },
    /** No threads: whoever publishes does the work before the call returns. */
    INLINE {
        @Override
        Wiring wire(LaneParts parts) {
            return new InlineWiring(parts);
        }
    };

    private static final int CORES_FOR_FUSED = 3;
    private static final int CORES_FOR_STAGED = 6;

    /**
     * The layout for this machine.
     *
     * @return {@link #SINGLE} on one and two cores, {@link #FUSED} below six, otherwise {@link #STAGED}
     */
    public static Layout automatic() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores < CORES_FOR_FUSED ? SINGLE : cores < CORES_FOR_STAGED ? FUSED : STAGED;
    }

    /** Puts a lane's handlers on its ring. */
    abstract Wiring wire(LaneParts parts);

    /** Whether the journal has a thread of its own. */
    boolean journalsApart() {
        return this == FUSED || this == STAGED;
    }

    /** Whether a slot's ops have to wait in the slot for another thread. */
    boolean opsInSlots() {
        return this == STAGED;
    }

    /** Whether a thread of its own sees to the delivery. */
    boolean delivers() {
        return this == STAGED;
    }
}
