package io.ringterm.bench.report;

import java.util.Locale;

import io.ringterm.bench.probe.ResidentSet;

/** Figures for people: three digits and a unit. */
final class Figures {
    private Figures() {}

    /** A time. */
    static String nanos(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        if (nanos < 1_000_000) {
            return digits(nanos / 1e3) + " µs";
        }
        return nanos < 1_000_000_000 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
    }

    /** A number, as many decimals as make three digits. */
    static String digits(double value) {
        return String.format(Locale.ROOT, value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f", value);
    }

    /** A count, with its thousands apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** An amount of memory. */
    static String mebibytes(long bytes) {
        return bytes == ResidentSet.UNKNOWN ? "unknown" : digits(bytes / 1048576.0) + " MiB";
    }
}
