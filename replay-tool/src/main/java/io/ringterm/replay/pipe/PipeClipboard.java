package io.ringterm.replay.pipe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.ringterm.apply.HostEvent;

/**
 * The clipboard of a terminal that has no desktop around it: what a program put there it gets back, and nobody else's text
 * (xterm ctlseqs, OSC 52).
 *
 * <p>Needs no check of its own: without the capability the terminal makes no such events. What it holds is bounded by
 * the limits on strings, a text for each of xterm's selections.
 */
final class PipeClipboard {
    private static final byte[] NOTHING = {};

    private final Map<Character, String> texts = new HashMap<>();

    /** What a program reads because of an event, which is nothing for most of them. */
    byte[] answer(HostEvent event) {
        if (event instanceof HostEvent.ClipboardWrite write) {
            for (char selection : write.selections().toCharArray()) {
                texts.put(selection, write.text());
            }
        } else if (event instanceof HostEvent.ClipboardRead read) {
            return report(read.selections());
        }
        return NOTHING;
    }

    /** The first selection that has a text answers, as xterm's does. */
    private byte[] report(String selections) {
        String text = "";
        for (int i = 0; i < selections.length() && text.isEmpty(); i++) {
            text = texts.getOrDefault(selections.charAt(i), "");
        }
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return ("\u001b]52;" + selections + ";" + encoded + "\u001b\\").getBytes(StandardCharsets.US_ASCII);
    }
}
