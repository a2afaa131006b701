package io.ringterm.replay.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

import io.ringterm.replay.console.ByteCount;
import io.ringterm.replay.console.TerminalSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OptionFormsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12.5, 12500000000",
        "1:02.25, 62250000000",
        "1:02:03, 3723000000000",
        "0.000000001, 1",
        "90, 90000000000"
    })
    void readsTimes(String text, long nanos) {
        assertEquals(nanos, new TimeOffset.Converter().convert(text).nanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1:", "a", "1.2.3", "1:2:3:4", "1e3"})
    void refusesWhatIsNoTime(String text) {
        assertThrows(TypeConversionException.class, () -> new TimeOffset.Converter().convert(text));
    }

    @Test
    void writesDurationsForPeople() {
        assertEquals("0:00.001", TimeOffset.text(1_234_567));
        assertEquals("1:02.500", TimeOffset.text(62_500_000_000L));
        assertEquals("1:01:01", TimeOffset.text(3_661_000_000_000L));
    }

    @Test
    void readsSizes() {
        assertEquals(new TerminalSize(132, 43), new TerminalSize.Converter().convert("132x43"));
        assertThrows(TypeConversionException.class, () -> new TerminalSize.Converter().convert("99999x1"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "64, 64", "3K, 3072", "500M, 524288000", "2G, 2147483648", "64MB, 64000000", "1GB, 1000000000"})
    void readsAmounts(String text, long bytes) {
        assertEquals(bytes, new ByteCount().convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "5B", "-1", "1m", "1 M", "1TB", "1234567890"})
    void refusesWhatIsNoAmount(String text) {
        assertThrows(TypeConversionException.class, () -> new ByteCount().convert(text));
    }

    @Test
    void foldersAreNamedByTimeAndNeverTwice(@TempDir Path temp) throws Exception {
        LocalDateTime time = LocalDateTime.of(2026, 11, 23, 4, 5, 6);
        Path first = OutputFolder.byTime(temp, "ringterm", time);
        assertEquals("ringterm-20261123-040506", first.getFileName().toString());
        Files.createDirectory(first);
        assertEquals(
                "ringterm-20261123-040506-2",
                OutputFolder.byTime(temp, "ringterm", time).getFileName().toString());
    }
}
