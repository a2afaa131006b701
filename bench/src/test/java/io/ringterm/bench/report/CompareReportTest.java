package io.ringterm.bench.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import io.ringterm.bench.compare.BuildSamples;
import io.ringterm.bench.compare.ComparePlan;
import io.ringterm.bench.compare.CompareService;
import io.ringterm.bench.compare.Comparison;
import io.ringterm.bench.compare.Latencies;
import io.ringterm.bench.compare.SamplesOf;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CompareReportTest {
    private final BuildSamples base = SamplesOf.costs("old <build>", new Random(1), 12, 100, 0.01);
    private final BuildSamples head = SamplesOf.costs("new", new Random(2), 12, 120, 0.01);
    private final Comparison comparison = withLatencies();

    private Comparison withLatencies() {
        Comparison judged = CompareService.judge(new ComparePlan(1, 1, 0.05, 0.01, 1), "stages", base, head);
        Histogram histogram = new Histogram(3);
        histogram.recordValue(1_234);
        histogram.recordValue(5_678_901);
        return new Comparison(
                judged.measure(),
                base,
                head,
                true,
                judged.threshold(),
                judged.alpha(),
                judged.judgements(),
                List.of(new Latencies("apply/unicode", histogram, histogram)));
    }

    @Test
    void saysWhatIsSlowerAndByHowMuch() {
        String text = CompareText.of(comparison);

        assertTrue(text.contains("12 and 12 processes in rounds"), text);
        assertTrue(text.matches("(?s).*apply/all .*\\+(19|20|21)\\.\\d %.*<0.0001 +slower\n.*"), text);
        assertTrue(text.endsWith("\nregression\n"), text);
    }

    @Test
    void keepsTheHeadsSamplesForLater(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("then.json"), CompareJson.of(comparison));

        BuildSamples read = CompareJson.readHead(file);

        assertEquals(head.series(), read.series());
        assertEquals("then.json (new)", read.label());
        IOException wrong = assertThrows(
                IOException.class, () -> CompareJson.readHead(Files.writeString(dir.resolve("x.json"), "{}")));
        assertTrue(wrong.getMessage().contains("is not what 'bench compare --json' writes"), wrong.getMessage());
    }

    @Test
    void writesWhatJmhsReadersRead() throws IOException {
        JsonView json = JsonView.parse("{\"all\":" + JmhJson.of(comparison) + "}");

        assertEquals(2, json.size("all"));
        assertEquals("io.ringterm.bench.stages.apply.all", json.get("all", "0", "benchmark"));
        assertEquals("head", json.get("all", "1", "params", "build"));
        assertEquals(12, json.size("all", "1", "primaryMetric", "rawData"));
        assertEquals(head.series().get(0).median(), json.number("all", "1", "primaryMetric", "score"));
    }

    @Test
    void writesWhatTheActionReads() throws IOException {
        JsonView json = JsonView.parse("{\"all\":" + ActionJson.of(comparison) + "}");

        assertEquals(1, json.size("all"));
        assertEquals("apply/all", json.get("all", "0", "name"));
        assertEquals("ns/KiB", json.get("all", "0", "unit"));
        assertEquals(head.series().get(0).median(), json.number("all", "0", "value"));
    }

    @Test
    void drawsAPageThatNeedsNothingElse() {
        String page = CompareHtml.of(comparison);

        assertEquals(2, page.split("<svg ", -1).length - 1, "samples and percentiles");
        assertTrue(page.contains("old &lt;build&gt;") && !page.contains("old <build>"));
        assertEquals(24, page.split("<circle ", -1).length - 1, "a dot a process");
        assertFalse(page.contains("<script")
                || page.contains("<link")
                || page.contains(" src=")
                || page.contains(" href="));
        assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("http"), "nothing from elsewhere");
        assertFalse(page.contains("NaN"), "every figure is one");
    }

    @Test
    void writesHistogramsForTheirTools() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        CompareLog.writeLog(comparison, log);
        ByteArrayOutputStream percentiles = new ByteArrayOutputStream();
        CompareLog.writePercentiles(comparison.latencies().get(0).head(), percentiles);

        assertTrue(log.toString(StandardCharsets.UTF_8).contains("Tag=base.apply/unicode"));
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("Tag=head.apply/unicode"));
        assertTrue(percentiles.toString(StandardCharsets.UTF_8).contains("Percentile"));
    }
}
