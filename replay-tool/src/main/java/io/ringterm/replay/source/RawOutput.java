package io.ringterm.replay.source;

import java.io.IOException;
import java.io.InputStream;

import io.ringterm.Terminal;
import io.ringterm.event.EventKind;

/** Plain terminal output, fed to a terminal that nobody answers for. */
public final class RawOutput {
    private static final int BUFFER_BYTES = 16_384;

    private RawOutput() {}

    /**
     * Feeds all of a stream.
     *
     * @param in the output
     * @param limit at most how many bytes of it
     * @param terminal takes it; what it answers is dropped
     * @return bytes fed
     * @throws IOException if it cannot be read
     */
    public static long feed(InputStream in, long limit, Terminal terminal) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long fed = 0;
        while (fed < limit) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, limit - fed));
            if (n < 0) {
                break;
            }
            Replay.feed(terminal, EventKind.OUTPUT, 0, buffer, 0, n);
            fed += n;
        }
        return fed;
    }
}
