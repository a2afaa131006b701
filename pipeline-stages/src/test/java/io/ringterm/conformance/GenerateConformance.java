package io.ringterm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Writes {@code docs/conformance.md}; to be run in the folder of module pipeline-stages. */
public final class GenerateConformance {
    private GenerateConformance() {}

    /**
     * The generator.
     *
     * @param args none
     * @throws IOException if the document cannot be written
     */
    public static void main(String[] args) throws IOException {
        ConformanceTable table = new ConformanceTable();
        Files.writeString(ConformanceTable.DOCUMENT, table.text(), StandardCharsets.UTF_8);
        System.out.println("wrote " + ConformanceTable.DOCUMENT + "; without a proof: " + table.unproven());
    }
}
