package io.ringterm.apply;

import io.ringterm.grid.Margins;
import io.ringterm.grid.Pen;
import io.ringterm.grid.TerminalSettings.Setting;
import io.ringterm.grid.TerminalState;

/**
 * DECRQSS: settings as the control sequence that would make them (DEC VT510 manual; xterm ctlseqs).
 *
 * <p>What is asked for is compared, never repeated: the answer is built from constants and the terminal's state.
 */
final class SettingReports {
    /** DECSASD and DECSSDT change nothing: there is no status line to select or to show. */
    private static final int MAIN_DISPLAY = 0;

    private static final int NO_STATUS_LINE = 0;

    private final TerminalState state;
    private final ReplyBuffer replies;
    private final QueryOps query;

    SettingReports(TerminalState state, ReplyBuffer replies, QueryOps query) {
        this.state = state;
        this.replies = replies;
        this.query = query;
    }

    /** DECRQSS. */
    void request(StringArgument argument) {
        Margins margins = state.margins();
        Pen pen = state.pen();
        if (argument.is("m")) {
            SgrReport.add(begin(), pen.style(), pen.underlineColour());
            end("m");
        } else if (argument.is("r")) {
            pair(margins.top() + 1, margins.bottom() + 1, "r");
        } else if (argument.is("s")) {
            pair(margins.left() + 1, margins.right() + 1, "s");
        } else if (argument.is(" q")) {
            one(query.cursorStyle(), " q");
        } else if (argument.is("\"q")) {
            one(pen.isProtected() && setting(Setting.PROTECTION) == EraseOps.DEC ? 1 : 0, "\"q");
        } else if (argument.is("\"p")) {
            pair(setting(Setting.LEVEL), 1 - setting(Setting.EIGHT_BIT_REPLIES), "\"p");
        } else {
            other(argument);
        }
    }

    private void other(StringArgument argument) {
        if (argument.is("*x")) {
            one(setting(Setting.CHANGE_EXTENT), "*x");
        } else if (argument.is("t")) {
            one(state.rows(), "t");
        } else if (argument.is("$|")) {
            one(state.columns(), "$|");
        } else if (argument.is("*|")) {
            one(state.rows(), "*|");
        } else if (argument.is("#y")) {
            one(setting(Setting.CHECKSUM), "#y");
        } else if (argument.is(" t")) {
            one(setting(Setting.WARNING_BELL), " t");
        } else if (argument.is(" u")) {
            one(setting(Setting.MARGIN_BELL), " u");
        } else if (argument.is("$}")) {
            one(MAIN_DISPLAY, "$}");
        } else if (argument.is("$~")) {
            one(NO_STATUS_LINE, "$~");
        } else {
            replies.dcs().text("0$r").st();
        }
    }

    private int setting(Setting setting) {
        return state.settings().get(setting);
    }

    private ReplyBuffer begin() {
        return replies.dcs().text("1$r");
    }

    private void one(int value, String function) {
        begin().number(value);
        end(function);
    }

    private void pair(int first, int second, String function) {
        begin().number(first).add(';').number(second);
        end(function);
    }

    private void end(String function) {
        replies.text(function).st();
    }
}
