package io.ringterm.bench.reliability;

import java.io.IOException;
import java.util.TreeSet;

/** Cuts the script on standard input in many ways and prints all the fingerprints that this comes to: one, it should be. */
final class ChunkingMain {
    private ChunkingMain() {}

    public static void main(String[] arguments) throws IOException {
        byte[] script = System.in.readAllBytes();
        Chunking chunking = new Chunking(script, Long.parseLong(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        TreeSet<String> fingerprints = new TreeSet<>();
        for (int number = 0; number < count; number++) {
            fingerprints.add(Long.toHexString(chunking.fingerprint(number, Chunkings.COLUMNS, Chunkings.ROWS)));
        }
        System.out.println(String.join(" ", fingerprints));
    }
}
