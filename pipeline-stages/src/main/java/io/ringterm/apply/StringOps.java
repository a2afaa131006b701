package io.ringterm.apply;

import io.ringterm.event.Limits;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.grid.PendingString;
import io.ringterm.grid.TerminalState;
import io.ringterm.op.OpBuffer;
import io.ringterm.op.OpCode;

/**
 * Collecting control strings within their limits, and finding who they are for (ECMA-48 OSC, DCS, APC, PM, SOS).
 *
 * <pre>
 *  BEGIN ─► PUT … PUT ─► END    ─► OSC number, DCS function, APC letter ─► StringTable
 *                        CANCEL ─► forgotten
 * </pre>
 */
final class StringOps {
    /** Strings that may be longer than others, by how they begin: OSC 52, and OSC 1337 with a file. */
    private static final String CLIPBOARD = "52;";

    private static final String FILE = "1337;File";
    private static final int HEAD = FILE.length();

    private final TerminalState state;
    private final Limits limits;
    private final PendingString pending;
    private final StringTable osc;
    private final StringTable dcs;
    private final StringTable apc;
    private final StringArgument argument = new StringArgument();
    private final int[] parameters = new int[Limits.MAX_PARAMS];
    private final byte[] single = new byte[1];

    StringOps(TerminalState state, StringTable osc, StringTable dcs, StringTable apc) {
        this.state = state;
        this.osc = osc;
        this.dcs = dcs;
        this.apc = apc;
        limits = state.open().limits();
        pending = state.pendingString();
    }

    /** OSC, APC, PM or SOS begins. */
    void begin(int kind) {
        pending.begin(kind, 0, parameters, 0, 0, limit(kind));
    }

    /** DCS begins: its function, then its parameters. */
    void beginDcs(OpBuffer ops, int at) {
        int count = Math.min(OpBuffer.count(ops.word(at)) - 1, parameters.length);
        for (int i = 0; i < count; i++) {
            parameters[i] = ops.word(at + 2 + i);
        }
        pending.begin(OpCode.DCS_BEGIN, ops.word(at + 1), parameters, 0, count, limits.dcsBytes());
    }

    /** What is not kept needs no room: privacy messages and SOS mean nothing to the terminal. */
    private int limit(int kind) {
        return switch (kind) {
            case OpCode.OSC_BEGIN -> limits.oscBytes();
            case OpCode.APC_BEGIN -> limits.apcBytes();
            default -> 0;
        };
    }

    /** A piece of the string. */
    void put(byte[] bytes, int offset, int length) {
        int head = 0;
        if (pending.kind() == OpCode.OSC_BEGIN && pending.length() < HEAD) {
            head = Math.min(HEAD - pending.length(), length);
            count(pending.put(bytes, offset, head));
            if (startsWith(CLIPBOARD)) {
                pending.limit(limits.clipboardBytes());
            } else if (startsWith(FILE)) {
                pending.limit(limits.dcsBytes());
            }
        }
        count(pending.put(bytes, offset + head, length - head));
    }

    /** A byte of the string that comes alone. */
    void putByte(int value) {
        single[0] = (byte) value;
        put(single, 0, 1);
    }

    /** The string is complete. */
    void end(int terminator) {
        argument.set(pending.bytes(), 0, pending.length(), terminator);
        switch (pending.kind()) {
            case OpCode.OSC_BEGIN -> runOsc();
            case OpCode.DCS_BEGIN -> run(dcs, pending.function());
            case OpCode.APC_BEGIN -> run(apc, argument.isEmpty() ? 0 : argument.bytes()[0]);
            default -> {}
        }
        pending.end();
    }

    /** The string was broken off. */
    void cancel() {
        pending.end();
    }

    private void runOsc() {
        int number = argument.takeNumber();
        if (argument.take(';') || argument.isEmpty()) {
            run(osc, number);
        }
    }

    private void run(StringTable table, int number) {
        StringTable.Function function = table.get(number);
        if (function == null) {
            state.drops().add(Reason.UNKNOWN);
        } else {
            function.run(argument);
        }
    }

    private void count(int dropped) {
        if (dropped > 0) {
            state.drops().add(Reason.STRING_BYTES, dropped);
        }
    }

    private boolean startsWith(String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (i >= pending.length() || pending.bytes()[i] != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
