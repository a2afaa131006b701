package io.ringterm.replay.command;

import java.util.concurrent.TimeUnit;

import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Retention;
import io.ringterm.replay.console.ByteCount;
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
                            + " are powers of 1024, KB, MB and GB of 1000.")
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
            if (!value.matches("[0-9]{1,18}")) {
                throw new TypeConversionException("it is a whole number, and not '" + value + "'");
            }
            return atLeast(1, Long.parseLong(value), value);
        }
    }

    /** Reads {@code 500M}. */
    static final class Bytes implements ITypeConverter<Long> {
        private final ByteCount count = new ByteCount();

        @Override
        public Long convert(String value) {
            return atLeast(FILES * SMALLEST_FILE, count.convert(value), value);
        }
    }

    private static long atLeast(long least, long number, String value) {
        if (number < least) {
            throw new TypeConversionException("it must be at least " + least + ": " + value);
        }
        return number;
    }
}
