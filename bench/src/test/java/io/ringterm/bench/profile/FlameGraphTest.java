package io.ringterm.bench.profile;

import java.util.List;

import io.ringterm.bench.report.FlameGraph;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlameGraphTest {
    private final StackTree tree = new StackTree("all");

    @Test
    void addsSamplesUpByTheirStacks() {
        tree.add(List.of("main", "write", "parse"));
        tree.add(List.of("main", "write", "apply"));
        tree.add(List.of("main", "write", "apply"));

        StackTree write = tree.calls().get(0).calls().get(0);
        assertEquals(3, write.samples());
        assertEquals(
                List.of("apply", "parse"),
                write.calls().stream().map(StackTree::frame).toList());
        assertEquals(2, write.calls().get(0).samples());
        assertEquals(4, tree.depth());
    }

    @Test
    void drawsABarAFrameAndNeedsNothingElse() {
        tree.add(List.of("main", "<init>"));
        tree.add(List.of("main"));
        String page = FlameGraph.of("a run", tree);

        assertEquals(3, page.split("<rect ", -1).length - 1);
        assertTrue(page.contains("&lt;init&gt;, 1 samples, 50.0 %"), page);
        assertFalse(page.contains("<script")
                || page.replace("http://www.w3.org/2000/svg", "").contains("http"));
    }

    @Test
    void drawsNothingWithoutSamples() {
        assertFalse(FlameGraph.of("a run", tree).contains("<rect"));
    }
}
