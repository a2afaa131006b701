package io.ringterm.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs a property over many seeds. The first input that fails is shrunk, and the failure names seed and shrunk input.
 *
 * <p>The system property {@code ringterm.seed} runs one seed only, {@code ringterm.seeds} changes how many are run.
 */
public final class Seeds {
    /** A property of a random generator alone. */
    @FunctionalInterface
    public interface Property {
        /**
         * Checks the property.
         *
         * @param random where all randomness comes from
         * @throws Exception if it does not hold
         */
        void check(Random random) throws Exception;
    }

    private static final int SHRINK_TRIES = 4_000;

    private Seeds() {}

    /**
     * Checks a property that makes its own input.
     *
     * @param seeds how many seeds
     * @param property fails by throwing
     */
    public static void check(int seeds, Property property) {
        forEach(seeds, seed -> {
            try {
                property.check(new Random(seed));
            } catch (Exception | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    /**
     * Checks a property of random bytes.
     *
     * @param seeds how many seeds
     * @param generator makes the input
     * @param property fails by throwing
     */
    public static void checkBytes(int seeds, Function<Random, byte[]> generator, Consumer<byte[]> property) {
        Consumer<List<Byte>> onList = list -> property.accept(bytes(list));
        checkList(seeds, random -> list(generator.apply(random)), onList, list -> java(bytes(list)));
    }

    /**
     * Checks a property of a random list.
     *
     * @param seeds how many seeds
     * @param generator makes the input
     * @param property fails by throwing
     * @param <T> what the list is made of; its {@code toString} is printed
     */
    public static <T> void checkList(int seeds, Function<Random, List<T>> generator, Consumer<List<T>> property) {
        checkList(seeds, generator, property, list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(item -> text.append("\n  ").append(item));
            return text.toString();
        });
    }

    private static <T> void checkList(
            int seeds,
            Function<Random, List<T>> generator,
            Consumer<List<T>> property,
            Function<List<T>, String> show) {
        forEach(seeds, seed -> {
            List<T> input = generator.apply(new Random(seed));
            Throwable failure = failure(property, input);
            if (failure != null) {
                List<T> small = shrink(input, property);
                Throwable last = failure(property, small);
                throw new AssertionError(
                        "seed " + seed + ", shrunk from " + input.size() + " to " + small.size() + ": "
                                + (last == null ? failure : last) + "\ninput: " + show.apply(small),
                        last == null ? failure : last);
            }
        });
    }

    private static void forEach(int seeds, Consumer<Long> run) {
        Long only = Long.getLong("ringterm.seed");
        if (only != null) {
            run.accept(only);
            return;
        }
        int count = Integer.getInteger("ringterm.seeds", seeds);
        for (long seed = 1; seed <= count; seed++) {
            run.accept(seed);
        }
    }

    /** Takes out ever smaller pieces for as long as what is left still fails. */
    private static <T> List<T> shrink(List<T> failing, Consumer<List<T>> property) {
        List<T> best = failing;
        int tries = 0;
        for (int piece = Math.max(1, best.size() / 2); piece > 0; piece /= 2) {
            int at = 0;
            while (at < best.size() && tries++ < SHRINK_TRIES) {
                List<T> candidate = new ArrayList<>(best.subList(0, at));
                candidate.addAll(best.subList(Math.min(best.size(), at + piece), best.size()));
                if (failure(property, candidate) != null) {
                    best = candidate;
                } else {
                    at += piece;
                }
            }
        }
        return best;
    }

    private static <T> Throwable failure(Consumer<List<T>> property, List<T> input) {
        try {
            property.accept(input);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    private static List<Byte> list(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte value : bytes) {
            list.add(value);
        }
        return list;
    }

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = list.get(i);
        }
        return bytes;
    }

    /** The bytes as they would stand in a script: printable ones as they are, others as hex escapes. */
    private static String java(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte value : bytes) {
            if (value >= ' ' && value < 0x7f && value != '"' && value != '\\') {
                text.append((char) value);
            } else {
                text.append(String.format("\\x%02x", value & 0xff));
            }
        }
        return text.append("\" = ").append(Arrays.toString(bytes)).toString();
    }
}
