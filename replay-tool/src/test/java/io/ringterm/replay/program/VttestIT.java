package io.ringterm.replay.program;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A run of vttest, menu by menu, against screens that were reviewed: {@code src/test/resources/vttest} says how.
 *
 * <p>The system property {@code ringterm.vttest.write} writes the screens anew, to be reviewed again.
 */
@Timeout(600)
class VttestIT {
    private static final String VERSION = "VT100 test program, version 2.7 (20221229)";
    private static final Path SCREENS = Path.of("src", "test", "resources", "vttest");
    private static final int MOST_SCREENS = 60;
    private static final ExecutorService WALKERS = Executors.newFixedThreadPool(3);
    private static final Map<String, Future<String>> SHOWN = new HashMap<>();

    private static final List<String> PLAIN = List.of("");
    /** Without margins; with DECOM, DECLRMM and all four margins. */
    private static final List<String> CURSOR_SETTINGS = List.of("", "2.3.4.5.");

    private static final List<String> EDITING_SETTINGS = List.of("", "1.2.3.4.");

    /**
     * A file of screens and the tests in it, each as the numbers to choose from the main menu on. A number may also switch
     * something, such as origin mode or margins, for the test that the last one chooses.
     */
    record Walk(String name, List<String> tests) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Walk> walks() {
        // Those two wait longest, and so begin first.
        return Stream.of(
                walk("11-3-7-vt420-reports", join(each("11.3.7.2.2.", PLAIN, 1, 2), each("11.3.7.3.", PLAIN, 2, 12))),
                walk("11-4-5-vt520-reports", join(each("11.4.5.2.2.", PLAIN, 1, 2), each("11.4.5.3.", PLAIN, 2, 12))),
                walk("1-cursor-movements", "1"),
                walk("2-screen-features", "2"),
                walk("3-character-sets", "3.8", "3.10", "3.11", "3.9"),
                walk("4-double-size", "4"),
                walk("6-reports", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7"),
                walk("7-vt52", "7"),
                walk("8-vt102", "8"),
                walk("9-known-bugs", "9.1", "9.2", "9.3", "9.5", "9.6", "9.7", "9.8", "9.9"),
                walk(
                        "11-1-vt220",
                        "11.1.1.1.1",
                        "11.1.1.1.2",
                        "11.1.1.1.3",
                        "11.1.1.1.4",
                        "11.1.2.2",
                        "11.1.2.3",
                        "11.1.2.4",
                        "11.1.3",
                        "11.1.6"),
                walk(
                        "11-2-vt320",
                        "11.2.2.1",
                        "11.2.2.2",
                        "11.2.2.3",
                        "11.2.2.4",
                        "11.2.3.1",
                        "11.2.3.2",
                        "11.2.4.1",
                        "11.2.4.2",
                        "11.2.4.3",
                        "11.2.4.4",
                        "11.2.4.5",
                        "11.2.5.2.1.1",
                        "11.2.5.2.1.2",
                        "11.2.5.2.1.3",
                        "11.2.5.2.1.4",
                        "11.2.5.2.2",
                        "11.2.5.2.3",
                        "11.2.5.2.4",
                        "11.2.5.2.5",
                        "11.2.5.2.6"),
                walk("11-3-2-vt420-cursor", each("11.3.2.", CURSOR_SETTINGS, 7, 10)),
                walk("11-3-3-vt420-editing", each("11.3.3.", EDITING_SETTINGS, 6, 13)),
                walk("11-3-6-vt420-rectangles", each("11.3.6.", EDITING_SETTINGS, 7, 12)),
                walk("11-3-8-vt420-display", join(each("11.3.8.1.2.", PLAIN, 1, 3), new String[] {"11.3.8.2"})),
                walk("11-4-2-vt520-cursor", each("11.4.2.", CURSOR_SETTINGS, 7, 15)),
                walk("11-4-6-vt520-display", each("11.4.6.", PLAIN, 1, 2)),
                walk("11-8-xterm", "11.8.2.2", "11.8.7.3", "11.8.7.4", "11.8.7.5", "11.8.9"),
                walk(
                        "11-5-iso-6429-cursor",
                        "11.5.1",
                        "11.5.2",
                        "11.5.3",
                        "11.5.4",
                        "11.5.5",
                        "11.5.6",
                        "11.5.7",
                        "11.5.8",
                        "11.5.9"),
                walk("11-6-colours", "11.6.2", "11.6.3", "11.6.4", "11.6.5", "11.6.6.1", "11.6.6.2", "11.6.6.3"),
                walk(
                        "11-7-iso-6429-other",
                        "11.7.1.2",
                        "11.7.1.1.2",
                        "11.7.2",
                        "11.7.3",
                        "11.7.4",
                        "11.7.5",
                        "11.7.6"));
    }

    /** The tests with these numbers of a menu, under each of some settings. */
    private static String[] each(String menu, List<String> settings, int first, int last) {
        return settings.stream()
                .flatMap(setting -> IntStream.rangeClosed(first, last).mapToObj(n -> menu + setting + n))
                .toArray(String[]::new);
    }

    private static String[] join(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
    }

    private static Walk walk(String name, String... tests) {
        return new Walk(name, List.of(tests));
    }

    /** All at once begin to walk, some at a time: vttest waits for most of its time. */
    @BeforeAll
    static void walk() {
        if (Needs.has("vttest")) {
            walks().forEach(walk -> SHOWN.put(walk.name, WALKERS.submit(() -> show(walk))));
        }
    }

    @AfterAll
    static void stop() {
        WALKERS.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void showsTheScreensThatWereReviewed(Walk walk) throws Throwable {
        Needs.program("vttest");
        String shown;
        try {
            shown = SHOWN.get(walk.name).get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
        Path file = SCREENS.resolve(walk.name + ".txt");
        if (Boolean.getBoolean("ringterm.vttest.write")) {
            Files.writeString(file, shown, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8), shown);
    }

    private static String show(Walk walk) throws Exception {
        try (Vttest vttest = new Vttest()) {
            vttest.settle();
            requireVersion(vttest.screen());
            Walker walker = new Walker(vttest);
            for (String test : walk.tests) {
                walker.walk(test);
            }
            return walker.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        }
    }

    private static void requireVersion(List<String> screen) {
        if (screen.stream().noneMatch(line -> line.contains(VERSION))) {
            String reason = "this vttest is another one than " + VERSION;
            System.err.println("*** SKIPPED, NOT PASSED: " + reason);
            Assumptions.abort(reason);
        }
    }

    /** Goes from test to test by the shortest way through the menus. */
    private static final class Walker {
        private final Vttest vttest;
        private final List<String> lines = new ArrayList<>();
        /** The numbers that led from the main menu to the one that is shown. */
        private final List<String> menus = new ArrayList<>();
        /** Something was switched in that menu, which forgets it when it is left. */
        private boolean switched;

        Walker(Vttest vttest) {
            this.vttest = vttest;
        }

        /** Goes to a test and through all its screens, to the menu that it was chosen from. */
        void walk(String test) throws Exception {
            List<String> numbers = List.of(test.split("\\."));
            int last = numbers.size() - 1;
            leaveMenus(numbers.subList(0, last));
            for (String number : numbers.subList(menus.size(), last)) {
                String title = vttest.menuTitle();
                choose(test, number);
                if (vttest.menuTitle().equals(title)) {
                    switched = true;
                } else {
                    menus.add(number);
                }
            }
            choose(test, numbers.get(last));
            int screen = 0;
            for (; !vttest.showsMenu(); screen++) {
                assertTrue(screen < MOST_SCREENS, test + " does not end");
                lines.add("== " + test + " screen " + (screen + 1));
                vttest.screen().forEach(row -> lines.add("|" + row));
                vttest.type("\r");
            }
            assertTrue(screen > 0, () -> test + " shows nothing but a menu: " + vttest.screen());
        }

        private void leaveMenus(List<String> way) throws Exception {
            int common = 0;
            while (common < Math.min(way.size(), menus.size())
                    && way.get(common).equals(menus.get(common))) {
                common++;
            }
            int kept = switched ? Math.min(common, menus.size() - 1) : common;
            while (menus.size() > kept) {
                choose("the way back", "0");
                menus.remove(menus.size() - 1);
            }
            switched = false;
        }

        private void choose(String test, String number) throws Exception {
            assertTrue(vttest.showsMenu(), () -> test + ": there is no menu: " + vttest.screen());
            vttest.type(number + "\r");
        }
    }
}
