package io.ringterm.grid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;

import io.ringterm.event.Limits;

/**
 * The window's title, the icon's title, and the stack that XTWINOPS 22 and 23 work on.
 *
 * <p>Titles are cut to {@link Limits#titleBytes()} bytes of UTF-8, between characters; the stack holds
 * {@link Limits#titleStack()} entries, and the oldest goes first. Not safe for use by several threads at once.
 */
public final class Titles {
    private record Entry(String title, String icon) {}

    private final int maxBytes;
    private final int maxEntries;
    private final Deque<Entry> stack = new ArrayDeque<>(2);
    private String title = "";
    private String icon = "";

    /**
     * Empty titles.
     *
     * @param limits bounds
     */
    public Titles(Limits limits) {
        maxBytes = limits.titleBytes();
        maxEntries = limits.titleStack();
    }

    /**
     * The window's title.
     *
     * @return empty where none was set
     */
    public String title() {
        return title;
    }

    /**
     * The icon's title.
     *
     * @return empty where none was set
     */
    public String icon() {
        return icon;
    }

    /**
     * Changes the window's title (OSC 2).
     *
     * @param text any; cut where it is too long
     */
    public void title(String text) {
        title = cut(text);
    }

    /**
     * Changes the icon's title (OSC 1).
     *
     * @param text any; cut where it is too long
     */
    public void icon(String text) {
        icon = cut(text);
    }

    /**
     * Saves titles (XTWINOPS 22).
     *
     * @param saveTitle whether the window's title is saved
     * @param saveIcon whether the icon's title is saved
     */
    public void push(boolean saveTitle, boolean saveIcon) {
        if (maxEntries == 0) {
            return;
        }
        if (stack.size() == maxEntries) {
            stack.removeFirst();
        }
        stack.addLast(new Entry(saveTitle ? title : null, saveIcon ? icon : null));
    }

    /**
     * Takes the titles saved last from the stack (XTWINOPS 23). A title that was not saved with them is looked for among
     * those saved before, as xterm does.
     *
     * @param restoreTitle whether the window's title becomes what was saved
     * @param restoreIcon whether the icon's title becomes what was saved
     * @return false where nothing was saved
     */
    public boolean pop(boolean restoreTitle, boolean restoreIcon) {
        if (stack.isEmpty()) {
            return false;
        }
        String savedTitle = lastSaved(Entry::title);
        String savedIcon = lastSaved(Entry::icon);
        stack.removeLast();
        title = restoreTitle && savedTitle != null ? savedTitle : title;
        icon = restoreIcon && savedIcon != null ? savedIcon : icon;
        return true;
    }

    private String lastSaved(Function<Entry, String> which) {
        for (Iterator<Entry> entries = stack.descendingIterator(); entries.hasNext(); ) {
            String saved = which.apply(entries.next());
            if (saved != null) {
                return saved;
            }
        }
        return null;
    }

    /**
     * How many titles are saved.
     *
     * @return 0 to {@link Limits#titleStack()}
     */
    public int depth() {
        return stack.size();
    }

    void reset() {
        title = "";
        icon = "";
        stack.clear();
    }

    private String cut(String text) {
        if (text.length() * 3 <= maxBytes) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, maxBytes);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    void write(StateWriter out) {
        out.text(title);
        out.text(icon);
        out.varint(stack.size());
        for (Entry entry : stack) {
            writeSaved(out, entry.title);
            writeSaved(out, entry.icon);
        }
    }

    void read(StateReader in) {
        reset();
        title(in.text("title", Limits.MAX_TEXT_BYTES));
        icon(in.text("icon title", Limits.MAX_TEXT_BYTES));
        int count = in.varint("title stack", 0, maxEntries);
        for (int i = 0; i < count; i++) {
            String saved = readSaved(in, "saved title");
            stack.addLast(new Entry(saved, readSaved(in, "saved icon title")));
        }
    }

    private static void writeSaved(StateWriter out, String saved) {
        out.flag(saved != null);
        if (saved != null) {
            out.text(saved);
        }
    }

    private String readSaved(StateReader in, String field) {
        return in.flag(field) ? cut(in.text(field, Limits.MAX_TEXT_BYTES)) : null;
    }
}
