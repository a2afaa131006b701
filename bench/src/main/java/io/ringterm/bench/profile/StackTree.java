package io.ringterm.bench.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Samples added up by their stacks: a node a frame, callers above. */
public final class StackTree {
    private final String frame;
    private final Map<String, StackTree> calls = new TreeMap<>();
    private long samples;

    /**
     * A tree without samples.
     *
     * @param frame what its root is called
     */
    public StackTree(String frame) {
        this.frame = frame;
    }

    /**
     * Adds a sample.
     *
     * @param stack frames, the outermost first
     */
    public void add(List<String> stack) {
        StackTree node = this;
        node.samples++;
        for (String call : stack) {
            node = node.calls.computeIfAbsent(call, StackTree::new);
            node.samples++;
        }
    }

    /**
     * The frame's name.
     *
     * @return class and method
     */
    public String frame() {
        return frame;
    }

    /**
     * Samples in it and in what it calls.
     *
     * @return at least 0
     */
    public long samples() {
        return samples;
    }

    /**
     * What it calls.
     *
     * @return by name
     */
    public List<StackTree> calls() {
        return List.copyOf(calls.values());
    }

    /**
     * How many frames deep it goes.
     *
     * @return 1 for a tree without calls
     */
    public int depth() {
        return 1 + calls.values().stream().mapToInt(StackTree::depth).max().orElse(0);
    }
}
