package io.ringterm.replay.command;

import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Retention;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a new recording survives, and how much of its past it keeps. */
final class JournalKeeping {
    private static final long SMALLEST_FILE = 16L << 20;
    /** So many files make what is to be kept, so that what goes at a time is small beside it. */
    private static final int FILES = 4;

    @Option(
            names = "--durability",
            paramLabel = "WHAT",
            converter = DurabilityConverter.class,
            description =
                    "What has been recorded survives the end of the process, or that of the machine: process (if not"
                            + " given) or machine, which waits for the disk.")
    private Durability durability = Durability.PROCESS;

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            converter = Count.class,
            description = "Let go of what is more than so many days older than the newest.")
    private long days = Long.MAX_VALUE;

    @Option(
            names = "--keep-bytes",
            paramLabel = "N",
            converter = Bytes.class,
            description =
                    "Let go of the oldest so that the recording stays below so many bytes, at least 64M; K, M and G"
                            + " are powers of 1024.")
    private long bytes = Long.MAX_VALUE;

    @Option(
            names = "--keep-files",
            paramLabel = "N",
            converter = Count.class,
            description = "Let go of the oldest so that there are at most so many queue files, of 128 MiB each.")
    private long files = Long.MAX_VALUE;

    JournalOptions applyTo(JournalOptions options) {
        long fileBytes = Math.min(Math.max(bytes / FILES, SMALLEST_FILE), options.fileBytes());
        long nanos = days > TimeUnit.NANOSECONDS.toDays(Long.MAX_VALUE) ? Long.MAX_VALUE : TimeUnit.DAYS.toNanos(days);
        return options.withDurability(durability)
                .withRetention(new Retention(nanos, bytes, files))
                .withSizes(fileBytes, options.reserveBytes());
    }

    /** Reads {@code process} and {@code machine}. */
    static final class DurabilityConverter implements ITypeConverter<Durability> {
        @Override
        public Durability convert(String value) {
            return switch (value) {
                case "process" -> Durability.PROCESS;
                case "machine" -> Durability.MACHINE;
                default -> throw new TypeConversionException("it is process or machine, and not '" + value + "'");
            };
        }
    }

    /** Reads a number from 1 on. */
    static final class Count implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            return number(value, "([0-9]{1,18})()", "a whole number", 1, unit -> 0);
        }
    }

    /** Reads {@code 500M}. */
    static final class Bytes implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            return number(
                    value,
                    "([0-9]{1,9})([KMG]?)",
                    "a number of bytes such as 500M or 2G",
                    FILES * SMALLEST_FILE,
                    unit -> 10 * (1 + "KMG".indexOf((char) unit)));
        }
    }

    private static long number(String value, String form, String what, long least, LongUnaryOperator shift) {
        Matcher found = Pattern.compile(form).matcher(value);
        if (!found.matches()) {
            throw new TypeConversionException("it is " + what + ", and not '" + value + "'");
        }
        String unit = found.group(2);
        long number = Long.parseLong(found.group(1)) << (unit.isEmpty() ? 0 : shift.applyAsLong(unit.charAt(0)));
        if (number < least) {
            throw new TypeConversionException("it must be at least " + least + ": " + value);
        }
        return number;
    }
}
