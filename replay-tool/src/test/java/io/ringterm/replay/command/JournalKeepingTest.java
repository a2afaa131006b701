package io.ringterm.replay.command;

import java.util.concurrent.TimeUnit;

import io.ringterm.journal.Durability;
import io.ringterm.journal.JournalOptions;
import io.ringterm.journal.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JournalKeepingTest {
    private static JournalOptions parse(String... arguments) {
        JournalKeeping keeping = new JournalKeeping();
        CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create()
                .addMixin("keeping", CommandLine.Model.CommandSpec.forAnnotatedObject(keeping));
        new CommandLine(spec).parseArgs(arguments);
        return keeping.applyTo(JournalOptions.now(() -> 1));
    }

    @Test
    void keepsEverythingAndSurvivesTheProcessUnlessToldOtherwise() {
        JournalOptions options = parse();
        assertEquals(Durability.PROCESS, options.durability());
        assertEquals(Retention.ALL, options.retention());
        assertEquals(JournalOptions.DEFAULT_FILE_BYTES, options.fileBytes());
        assertEquals(JournalOptions.DEFAULT_RESERVE_BYTES, options.reserveBytes());
    }

    @Test
    void takesWhatItIsTold() {
        JournalOptions options =
                parse("--durability", "machine", "--keep-days", "7", "--keep-bytes", "200M", "--keep-files", "5");
        assertEquals(Durability.MACHINE, options.durability());
        assertEquals(new Retention(TimeUnit.DAYS.toNanos(7), 200L << 20, 5), options.retention());
        assertEquals(50L << 20, options.fileBytes(), "a quarter of what is kept");
        assertEquals(16L << 20, parse("--keep-bytes", "64M").fileBytes());
        assertEquals(3L << 30, parse("--keep-bytes", "3G").retention().maxBytes());
        assertEquals(
                Retention.ALL, parse("--keep-days", "999999999999999999").retention(), "longer than time can tell");
    }

    @ParameterizedTest
    @CsvSource({
        "--durability,disk,process or machine",
        "--keep-days,0,at least 1",
        "--keep-days,-1,a whole number",
        "--keep-files,1.5,a whole number",
        "--keep-bytes,63M,at least 67108864",
        "--keep-bytes,64,at least 67108864",
        "--keep-bytes,1T,500M",
        "--keep-bytes,99999999999G,500M"
    })
    void refusesWhatMakesNoSense(String option, String value, String said) {
        CommandLine.ParameterException e =
                assertThrows(CommandLine.ParameterException.class, () -> parse(option, value));
        assertTrue(e.getMessage().contains(said), e.getMessage());
    }
}
