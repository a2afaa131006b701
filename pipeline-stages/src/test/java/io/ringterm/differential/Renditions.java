package io.ringterm.differential;

import java.util.Set;
import java.util.TreeSet;

/** A cell as the peers describe it, from a code point and the parameters of an SGR sequence that begins at plain. */
final class Renditions {
    /** In the order in which a cell names them: bold, faint, italic, blink, inverse, invisible, strike, overline. */
    private static final String LETTERS = "bdilrhso";

    private static final String[] PARAMETERS = {"1", "2", "3", "5", "7", "8", "9", "53"};

    private Renditions() {}

    /** The cell's text. */
    static String cell(int code, String parameters) {
        Set<Integer> attributes = new TreeSet<>();
        String underline = "";
        String foreground = "-";
        String background = "-";
        for (String parameter : parameters.split(";")) {
            int letter = java.util.Arrays.asList(PARAMETERS).indexOf(parameter);
            if (letter >= 0) {
                attributes.add(letter);
            } else if (parameter.equals("4") || parameter.equals("21")) {
                underline = parameter.equals("4") ? "u1" : "u2";
            } else if (parameter.startsWith("38:")) {
                foreground = extended(parameter);
            } else if (parameter.startsWith("48:")) {
                background = extended(parameter);
            } else if (parameter.matches("[39][0-7]")) {
                foreground = basic(parameter, '3');
            } else if (parameter.matches("(4|10)[0-7]")) {
                background = basic(parameter, '4');
            } else if (!parameter.equals("0")) {
                throw new IllegalArgumentException("rendition must be known: " + parameters);
            }
        }
        StringBuilder letters = new StringBuilder();
        attributes.forEach(attribute -> letters.append(LETTERS.charAt(attribute)));
        String rendition = letters + underline + ":" + foreground + ":" + background;
        return code == ' ' && rendition.equals(":-:-") ? "." : Integer.toHexString(code) + ":" + rendition;
    }

    private static String basic(String parameter, char dark) {
        int colour = parameter.charAt(parameter.length() - 1) - '0';
        return Integer.toString(parameter.charAt(0) == dark ? colour : colour + 8);
    }

    private static String extended(String parameter) {
        String[] fields = parameter.split(":");
        if (fields[1].equals("5")) {
            return fields[2];
        }
        int last = fields.length - 1;
        return String.format(
                "#%02x%02x%02x",
                Integer.parseInt(fields[last - 2]), Integer.parseInt(fields[last - 1]), Integer.parseInt(fields[last]));
    }
}
