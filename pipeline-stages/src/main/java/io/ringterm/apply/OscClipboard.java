package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

import io.ringterm.event.Capability;
import io.ringterm.grid.DropCounters.Reason;
import io.ringterm.grid.TerminalState;

/** The clipboard (xterm ctlseqs, OSC 52): denied unless the session may. */
final class OscClipboard {
    private final TerminalState state;
    private final HostEvents events;

    OscClipboard(TerminalState state, HostEvents events) {
        this.state = state;
        this.events = events;
    }

    /** OSC 52, unless a part of it is missing: selections, then base 64 to set, {@code ?} to ask, anything else to clear. */
    void access(StringArgument argument) {
        if (!state.open().capabilities().allows(Capability.CLIPBOARD)) {
            state.drops().add(Reason.DENIED);
            return;
        }
        if (state.pendingString().isCut()) {
            return;
        }
        String selections = known(argument.takeUntil(';'));
        if (argument.is("?")) {
            events.add(new HostEvent.ClipboardRead(selections));
        } else {
            events.add(new HostEvent.ClipboardWrite(selections, decode(argument)));
        }
    }

    private static String known(String selections) {
        StringBuilder known = new StringBuilder();
        for (char c : selections.toCharArray()) {
            if ("cpqs01234567".indexOf(c) >= 0 && known.indexOf(String.valueOf(c)) < 0) {
                known.append(c);
            }
        }
        return known.length() == 0 ? "s0" : known.toString();
    }

    private static String decode(StringArgument argument) {
        byte[] decoded = new byte[argument.length()];
        int length = Base64Text.decode(argument.bytes(), argument.from(), argument.to(), decoded);
        return length < 0 ? "" : new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
