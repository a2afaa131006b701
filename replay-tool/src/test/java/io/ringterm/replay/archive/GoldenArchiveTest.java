package io.ringterm.replay.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

import io.ringterm.replay.Tool;
import io.ringterm.replay.Tool.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Archives of every format that there was are read for good; those of formats to come are refused by name. */
class GoldenArchiveTest {
    @TempDir
    private Path temp;

    private static byte[] golden() throws IOException {
        try (InputStream in = GoldenArchiveTest.class.getResourceAsStream("/golden/archive-1.0.hex")) {
            String digits = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                    .map(line -> line.replace(" ", ""))
                    .collect(Collectors.joining());
            return HexFormat.of().parseHex(digits);
        }
    }

    @Test
    void anArchiveOfFormatOneIsReadAndReplaysTheSame() throws IOException {
        String archive = Files.write(temp.resolve("A"), golden()).toString();
        Outcome verified = Tool.run("verify", archive);
        assertEquals(0, verified.status(), verified.text());
        assertTrue(verified.text().contains("1 checkpoints agree"), verified.text());
        assertEquals("golden bold 漢\nsecond line\n", Tool.run("cat", archive).text());
        String imported = temp.resolve("I").toString();
        assertEquals(0, Tool.run("import", "-o", imported, archive).status());
        assertEquals("golden bold 漢\nsecond line\n", Tool.run("cat", imported).text());
    }

    @Test
    void aFormatToComeIsRefusedByName() throws IOException {
        byte[] bytes = golden();
        bytes[8] = 2;
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, 10);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(10, (int) crc.getValue());
        String archive = Files.write(temp.resolve("A"), bytes).toString();
        Outcome outcome = Tool.run("verify", archive);
        assertEquals(4, outcome.status());
        assertTrue(outcome.talk().contains("format version 2, and this program reads version 1"), outcome.talk());
    }
}
