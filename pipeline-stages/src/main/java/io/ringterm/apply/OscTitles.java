package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;
import io.ringterm.grid.Titles;
import io.ringterm.op.OpBuffer;

/** Titles (xterm ctlseqs: OSC 0, 1, 2; XTSMTITLE, XTRMTITLE; XTWINOPS 20 to 23). */
final class OscTitles {
    private static final int SET_HEX = 1;
    private static final int QUERY_HEX = 1 << 1;
    private static final int MODES = 4;

    private final TerminalState state;
    private final Titles titles;
    private final ReplyBuffer replies;
    private final HostEvents events;

    OscTitles(TerminalState state, ReplyBuffer replies, HostEvents events) {
        this.state = state;
        this.replies = replies;
        this.events = events;
        titles = state.display().titles();
    }

    /** OSC 0. */
    void both(StringArgument argument) {
        String text = text(argument);
        setIcon(text);
        setTitle(text);
    }

    /** OSC 1. */
    void icon(StringArgument argument) {
        setIcon(text(argument));
    }

    /** OSC 2. */
    void title(StringArgument argument) {
        setTitle(text(argument));
    }

    /** XTSMTITLE and XTRMTITLE: how titles are set and reported; nothing named means all. */
    void format(OpBuffer ops, int at, boolean on) {
        int known = state.settings().get(Setting.TITLE_FORMAT);
        int count = OpBuffer.count(ops.word(at));
        int named = count == 0 ? (1 << MODES) - 1 : 0;
        for (int i = 0; i < count; i++) {
            int mode = ops.param(at, i, 0);
            named |= mode < MODES ? 1 << mode : 0;
        }
        state.settings().set(Setting.TITLE_FORMAT, on ? known | named : known & ~named);
    }

    /** XTWINOPS 22. */
    void push(int which) {
        titles.push(which != 1, which != 2);
    }

    /** XTWINOPS 23. */
    void pop(int which) {
        if (titles.pop(which != 1, which != 2)) {
            setTitle(titles.title());
            setIcon(titles.icon());
        }
    }

    /** XTWINOPS 20. */
    void reportIcon() {
        report('L', titles.icon());
    }

    /** XTWINOPS 21. */
    void reportTitle() {
        report('l', titles.title());
    }

    private void report(char kind, String text) {
        replies.osc().add(kind);
        if ((state.settings().get(Setting.TITLE_FORMAT) & QUERY_HEX) != 0) {
            for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                replies.hex(each, 2);
            }
        } else {
            replies.filtered(text);
        }
        replies.st();
    }

    private void setTitle(String text) {
        titles.title(text);
        events.add(new HostEvent.Title(titles.title()));
    }

    private void setIcon(String text) {
        titles.icon(text);
        events.add(new HostEvent.IconTitle(titles.icon()));
    }

    private String text(StringArgument argument) {
        boolean hex = (state.settings().get(Setting.TITLE_FORMAT) & SET_HEX) != 0;
        return hex ? Hex.text(argument) : argument.text();
    }
}
