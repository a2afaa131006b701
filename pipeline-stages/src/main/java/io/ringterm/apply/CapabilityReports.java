package io.ringterm.apply;

/** XTGETTCAP: terminfo capabilities by name (xterm ctlseqs). Names that are not here are refused, not repeated. */
final class CapabilityReports {
    private static final String[][] KNOWN = {
        {"TN", "xterm-256color"},
        {"name", "xterm-256color"},
        {"Co", "256"},
        {"colors", "256"},
        {"RGB", "8/8/8"},
        {"Tc", ""},
        {"Su", ""},
        {"Smulx", "\\E[4:%p1%dm"},
        {"Ss", "\\E[%p1%d q"},
        {"Se", "\\E[2 q"},
        {"Ms", "\\E]52;%p1%s;%p2%s\\007"},
    };
    private static final int MAX_NAMES = 32;

    private final ReplyBuffer replies;

    CapabilityReports(ReplyBuffer replies) {
        this.replies = replies;
    }

    /** XTGETTCAP: a reply for each of the names, which are in hexadecimal and set apart by semicolons. */
    void request(StringArgument argument) {
        int end = argument.to();
        int from = argument.from();
        for (int i = 0; i < MAX_NAMES && from <= end; i++) {
            int to = from;
            while (to < end && argument.bytes()[to] != ';') {
                to++;
            }
            report(Hex.text(new StringArgument().set(argument.bytes(), from, to, 0)));
            from = to + 1;
        }
    }

    private void report(String name) {
        for (String[] known : KNOWN) {
            if (known[0].equals(name)) {
                Hex.add(replies.dcs().text("1+r"), known[0]);
                if (!known[1].isEmpty()) {
                    Hex.add(replies.add('='), known[1]);
                }
                replies.st();
                return;
            }
        }
        replies.dcs().text("0+r").st();
    }
}
