package io.ringterm.apply;

import java.util.ArrayDeque;

/**
 * What waits for the host, oldest first. Bounded: what finds no room is dropped and counted. Not safe for use by several
 * threads at once.
 */
public final class HostEvents {
    /** Events that can wait. */
    public static final int CAPACITY = 256;
    /** Characters of clipboard texts that can wait. */
    public static final int CLIPBOARD_CAPACITY = 1 << 21;
    /** Bytes of images that can wait. */
    public static final int IMAGE_CAPACITY = 1 << 22;

    private final ArrayDeque<HostEvent> queue = new ArrayDeque<>(CAPACITY);
    private int clipboard;
    private int images;
    private long dropped;

    /** An empty queue. */
    public HostEvents() {}

    /**
     * How many wait.
     *
     * @return 0 to {@link #CAPACITY}
     */
    public int size() {
        return queue.size();
    }

    /**
     * Takes the oldest event.
     *
     * @return the event, or null where none waits
     */
    public HostEvent poll() {
        HostEvent event = queue.poll();
        clipboard -= clipboardLength(event);
        images -= imageLength(event);
        return event;
    }

    /**
     * Events that found no room.
     *
     * @return count since the session began
     */
    public long dropped() {
        return dropped;
    }

    void add(HostEvent event) {
        int text = clipboardLength(event);
        int image = imageLength(event);
        if (queue.size() < CAPACITY && text <= CLIPBOARD_CAPACITY - clipboard && image <= IMAGE_CAPACITY - images) {
            clipboard += text;
            images += image;
            queue.add(event);
        } else {
            dropped++;
        }
    }

    private static int clipboardLength(HostEvent event) {
        return event instanceof HostEvent.ClipboardWrite write ? write.text().length() : 0;
    }

    private static int imageLength(HostEvent event) {
        return event instanceof HostEvent.Image image ? image.data().length() : 0;
    }
}
