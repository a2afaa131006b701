package io.ringterm.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The session's hyperlinks, numbered from 1 so that a cell can name one in 16 bits. Equal links have one number.
 *
 * <pre>
 *  links    number → Link           null: free
 *  births   number, number, …       oldest first
 * </pre>
 *
 * <p>When the table is full, links that no cell shows go first, then the oldest: an eighth of the table at least, so that
 * looking through all cells is paid for by many links. Not safe for use by several threads at once.
 */
public final class LinkTable {
    /** Finds out which links are in use, and takes links out of cells. */
    interface Cells {
        /** Calls {@link LinkTable#mark} for each link in use. */
        void markLinks(LinkTable table);

        /** Removes from all cells the links that are no longer {@linkplain LinkTable#get in the table}. */
        void dropLinks(LinkTable table);
    }

    private final int capacity;
    private final int maxUriBytes;
    private final Map<Link, Integer> numbers = new HashMap<>();
    private Cells cells;
    private Link[] links = new Link[8];
    private int[] births = new int[8];
    private int size;
    /** No number below this is free. */
    private int lowestFree = 1;

    private boolean[] marked;
    private long dropped;

    /**
     * An empty table that forgets nothing it cannot prove unused until told where the cells are.
     *
     * @param capacity the most links, 0 to 65,535
     * @param maxUriBytes the longest URI, in bytes of UTF-8
     */
    public LinkTable(int capacity, int maxUriBytes) {
        this.capacity = capacity;
        this.maxUriBytes = maxUriBytes;
    }

    void cells(Cells inUse) {
        cells = inUse;
    }

    /**
     * The number of a link, a new one where it has none yet.
     *
     * @param id what the program calls it, may be empty
     * @param uri where it leads
     * @return its number, or 0 where the URI is too long or no links are kept: that is counted
     */
    public int intern(String id, String uri) {
        if (capacity == 0 || utf8Length(uri) > maxUriBytes || utf8Length(id) > maxUriBytes) {
            dropped++;
            return 0;
        }
        Link link = new Link(id, uri);
        Integer known = numbers.get(link);
        if (known != null) {
            return known;
        }
        if (size == capacity) {
            makeRoom();
        }
        int number = freeNumber();
        place(link, number);
        return number;
    }

    /**
     * The link with a number.
     *
     * @param number as in a cell's extras
     * @return the link, or null where the number is 0 or free
     */
    public Link get(int number) {
        return number > 0 && number < links.length ? links[number] : null;
    }

    /**
     * How many links there are.
     *
     * @return 0 up to the capacity
     */
    public int size() {
        return size;
    }

    /**
     * How many links were refused or pushed out.
     *
     * @return a count since the session began
     */
    public long dropped() {
        return dropped;
    }

    /** Says that a link is in use; for {@link Cells}. */
    void mark(int number) {
        if (number != 0) {
            marked[number] = true;
        }
    }

    /** Forgets all links, as RIS does; no cell may have one. */
    void clear() {
        numbers.clear();
        Arrays.fill(links, null);
        size = 0;
        lowestFree = 1;
    }

    private void makeRoom() {
        marked = new boolean[links.length];
        if (cells != null) {
            cells.markLinks(this);
        }
        int target = capacity - Math.max(1, capacity / 8);
        int excess = size;
        for (int i = 0; i < size; i++) {
            excess -= marked[births[i]] ? 0 : 1;
        }
        excess = Math.max(0, excess - target);
        int kept = 0;
        int evicted = 0;
        for (int i = 0; i < size; i++) {
            int number = births[i];
            if (marked[number] && evicted >= excess) {
                births[kept++] = number;
            } else {
                evicted += marked[number] ? 1 : 0;
                numbers.remove(links[number]);
                links[number] = null;
            }
        }
        size = kept;
        lowestFree = 1;
        marked = null;
        dropped += evicted;
        if (evicted > 0 && cells != null) {
            cells.dropLinks(this);
        }
    }

    private int freeNumber() {
        int number = lowestFree;
        while (number < links.length && links[number] != null) {
            number++;
        }
        lowestFree = number + 1;
        return number;
    }

    private void place(Link link, int number) {
        if (number >= links.length) {
            links = Arrays.copyOf(links, Math.min(capacity + 1, Math.max(number + 1, links.length * 2)));
        }
        if (size == births.length) {
            births = Arrays.copyOf(births, births.length * 2);
        }
        links[number] = link;
        births[size++] = number;
        numbers.put(link, number);
    }

    /** Length in UTF-8 without encoding. */
    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    /** A link by content, so that numbers do not matter. */
    void writeReference(StateWriter out, int number) {
        Link link = get(number);
        out.flag(link != null);
        if (link != null) {
            out.text(link.id());
            out.text(link.uri());
        }
    }

    int readReference(StateReader in) {
        return in.flag("link") ? intern(in.text("link id", maxUriBytes), in.text("link URI", maxUriBytes)) : 0;
    }

    void write(StateWriter out) {
        out.varint(dropped);
        out.varint(size);
        for (int i = 0; i < size; i++) {
            out.varint(births[i]);
            out.text(links[births[i]].id());
            out.text(links[births[i]].uri());
        }
    }

    void read(StateReader in) {
        clear();
        dropped = in.varint("links dropped");
        int count = in.varint("links", 0, capacity);
        for (int i = 0; i < count; i++) {
            int number = in.varint("link number", 1, capacity);
            in.require(get(number) == null, "link number occurs twice: number=", number);
            Link link = new Link(in.text("link id", maxUriBytes), in.text("link URI", maxUriBytes));
            in.require(!numbers.containsKey(link), "link occurs twice: number=", number);
            place(link, number);
        }
    }
}
