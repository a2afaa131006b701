package io.ringterm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GenerateConformanceTest {
    @Test
    void makesTheDocumentThatIsCommitted() throws IOException {
        assertEquals(
                Files.readString(ConformanceTable.DOCUMENT, StandardCharsets.UTF_8),
                new ConformanceTable().text(),
                "docs/conformance.md is out of date: in pipeline-stages, run GenerateConformance, as CONTRIBUTING.md says");
    }

    @Test
    void findsATestForEachFunction() throws IOException {
        ConformanceTable table = new ConformanceTable();
        table.text();
        assertEquals(List.of(), table.unproven(), "functions that no test proves");
    }
}
