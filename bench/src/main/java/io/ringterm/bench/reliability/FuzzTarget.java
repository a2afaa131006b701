package io.ringterm.bench.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What bytes from elsewhere come to first. Row R2 and the fuzzer both enter here, with the same corpus: the folder
 * {@code FuzzingInputs} beside this class has a folder for each, where the fuzzer looks for it.
 */
enum FuzzTarget {
    /** Output, cut up in different ways. */
    PARSER {
        @Override
        void run(byte[] input, Path folder) {
            TerminalFuzz.parser(input);
        }
    },
    /** Output and sizes. */
    GRID {
        @Override
        void run(byte[] input, Path folder) {
            TerminalFuzz.grid(input);
        }
    },
    /** A file of blocks in a journal's folder. */
    BLOCKS {
        @Override
        void run(byte[] input, Path folder) throws IOException {
            JournalFuzz.blocks(input, folder);
        }
    },
    /** An archive that is imported. */
    ARCHIVE {
        @Override
        void run(byte[] input, Path folder) throws IOException {
            JournalFuzz.archive(input, folder);
        }
    };

    private static final String CORPUS = "FuzzingInputs";

    /**
     * Takes an input in.
     *
     * @param input any bytes
     * @param folder a folder for this target alone, left as it was
     * @throws AssertionError if something does not hold that must
     * @throws RuntimeException if the program does: a finding
     */
    abstract void run(byte[] input, Path folder) throws IOException;

    /** The committed corpus, by name. */
    Map<String, byte[]> corpus() throws IOException {
        try {
            URI uri = FuzzTarget.class.getResource(CORPUS).toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.provider().getPath(uri));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place: " + e.getMessage(), e);
        }
    }

    private Map<String, byte[]> read(Path corpora) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(corpora.resolve(name().toLowerCase(Locale.ROOT)))) {
            all.forEach(files::add);
        }
        Map<String, byte[]> corpus = new TreeMap<>();
        for (Path file : files) {
            corpus.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return corpus;
    }
}
