package io.ringterm.replay.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import io.ringterm.journal.ArchiveKey;
import io.ringterm.replay.console.ToolException;

/**
 * Where an archive's key comes from: a file or the environment, as 64 hexadecimal digits. Never from the command line,
 * which other users and the shell's history can see.
 */
public final class ArchiveKeys {
    /** The environment variable. */
    public static final String VARIABLE = "RINGTERM_ARCHIVE_KEY";

    private static final int MAX_FILE_BYTES = 1_024;
    private static final String FORM = " must be " + 2 * ArchiveKey.BYTES
            + " hexadecimal digits, as 'openssl rand -hex " + ArchiveKey.BYTES + "' makes them";

    private ArchiveKeys() {}

    /**
     * The key that was asked for.
     *
     * @param file a file that holds it, or null
     * @return the file's key, otherwise the environment's, otherwise null
     * @throws IOException if the file cannot be read
     */
    public static ArchiveKey find(Path file) throws IOException {
        if (file != null) {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw ToolException.usage("what is in " + file + FORM);
            }
            return parse("what is in " + file, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        String value = System.getenv(VARIABLE);
        return value == null || value.isEmpty() ? null : parse(VARIABLE, value);
    }

    static ArchiveKey parse(String name, String text) {
        String digits = text.strip();
        if (digits.length() != 2 * ArchiveKey.BYTES) {
            throw ToolException.usage(name + FORM);
        }
        try {
            return new ArchiveKey(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            throw ToolException.usage(name + FORM);
        }
    }
}
