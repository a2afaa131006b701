package io.ringterm.bench.report;

import java.util.Locale;

import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Judgement;
import io.ringterm.bench.compare.Verdict;

/** A comparison for people. */
public final class CompareText {
    private CompareText() {}

    /**
     * Writes a comparison down.
     *
     * @param comparison what was found
     * @return lines, each with its end
     */
    public static String of(Comparison comparison) {
        TextTable table =
                new TextTable().row(comparison.measure(), "base", "head", "effect", "99 % interval", "p", "verdict");
        for (Judgement one : comparison.judgements()) {
            table.row(
                    one.metric().name(),
                    Figures.digits(one.base().median()),
                    Figures.digits(one.head().median()),
                    percent(one.effect()),
                    percent(one.low()) + " to " + percent(one.high()),
                    one.p() < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", one.p()),
                    verdict(one));
        }
        return "base: " + comparison.base().label() + ", "
                + comparison.base().machine() + "\nhead: " + comparison.head().label() + ", "
                + comparison.head().machine() + "\n" + how(comparison) + "\n\n" + table + "\n"
                + comparison.outcome().words() + "\n";
    }

    private static String how(Comparison comparison) {
        String runs = comparison.judgements().isEmpty()
                ? "nothing to compare"
                : comparison.judgements().get(0).base().values().size() + " and "
                        + comparison.judgements().get(0).head().values().size() + " processes";
        return runs + (comparison.interleaved() ? " in rounds" : ", not in rounds: what the machine did may differ")
                + "; a positive effect is slower; threshold " + percent(comparison.threshold());
    }

    /** A verdict that stands needs no remark. */
    static String verdict(Judgement one) {
        return one.verdict().sign() + (one.verdict() == Verdict.UNCLEAR && one.tooFew() ? " too few" : "");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f %%", share * 100);
    }
}
