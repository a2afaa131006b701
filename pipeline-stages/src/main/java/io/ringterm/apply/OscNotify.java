package io.ringterm.apply;

import java.nio.charset.StandardCharsets;

/** Notifications (OSC 9 of iTerm2 and ConEmu, OSC 777 of urxvt, OSC 99 of kitty). */
final class OscNotify {
    private final HostEvents events;

    OscNotify(HostEvents events) {
        this.events = events;
    }

    /** OSC 9: progress where it begins with {@code 4;}, otherwise text. */
    void nine(StringArgument argument) {
        String text = argument.text();
        if (text.equals("4") || text.startsWith("4;")) {
            argument.takeUntil(';');
            int state = Math.max(0, argument.takeNumber());
            argument.take(';');
            int percent = Math.max(0, Math.min(100, argument.takeNumber()));
            if (state <= 4) {
                events.add(new HostEvent.Progress(state, percent));
            }
        } else {
            events.add(new HostEvent.Notification("", text));
        }
    }

    /** OSC 777: notify, title, body. */
    void urxvt(StringArgument argument) {
        if (argument.takeUntil(';').equals("notify")) {
            String title = argument.takeUntil(';');
            events.add(new HostEvent.Notification(title, argument.text()));
        }
    }

    /** OSC 99: what the payload is stands before it. */
    void kitty(StringArgument argument) {
        String metadata = ":" + argument.takeUntil(';') + ":";
        String text = metadata.contains(":e=1:") ? decode(argument) : argument.text();
        boolean body = metadata.contains(":p=body:");
        if (body || !metadata.contains(":p=") || metadata.contains(":p=title:")) {
            events.add(new HostEvent.Notification(body ? "" : text, body ? text : ""));
        }
    }

    private static String decode(StringArgument argument) {
        byte[] decoded = new byte[argument.length()];
        int length = Base64Text.decode(argument.bytes(), argument.from(), argument.to(), decoded);
        return length < 0 ? "" : StringArgument.printable(new String(decoded, 0, length, StandardCharsets.UTF_8));
    }
}
