package io.ringterm.engine;

/**
 * Which threads run a lane's stages. The same handlers, the same events, the same frames in each.
 *
 * <p>Measured on two cores: fused does ten million small events a second where a thread a stage does two, and four
 * threads on two cores are the worst for latency by far.
 */
public enum Layout {
    /** The journal on one thread, parse, apply and diff on another. The default below six cores. */
    FUSED {
        @Override
        Wiring wire(LaneParts parts) {
            ThreadedWiring wiring = new ThreadedWiring(parts);
            wiring.journal(parts.journal());
            wiring.add("stages", new FusedHandler(parts.parse(), parts.apply()), wiring.publishers());
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

    private static final int CORES_FOR_STAGED = 6;

    /**
     * The layout for this machine.
     *
     * @return {@link #FUSED} below six cores, otherwise {@link #STAGED}
     */
    public static Layout automatic() {
        return Runtime.getRuntime().availableProcessors() < CORES_FOR_STAGED ? FUSED : STAGED;
    }

    /** Puts a lane's handlers on its ring. */
    abstract Wiring wire(LaneParts parts);

    /** Whether a slot's ops have to wait in the slot for another thread. */
    boolean opsInSlots() {
        return this == STAGED;
    }

    /** Whether a thread of its own sees to the delivery. */
    boolean delivers() {
        return this == STAGED;
    }
}
