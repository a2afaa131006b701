import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import com.techsenger.jeditermfx.core.*;
import com.techsenger.jeditermfx.core.emulator.*;
import com.techsenger.jeditermfx.core.emulator.mouse.*;
import com.techsenger.jeditermfx.core.model.*;

/**
 * Feeds a file to JediTerm's core, in the JavaFX fork's jars, and prints MB/s. Arguments: FILE COLUMNS ROWS WARM-UP-SECONDS
 * PASSES SECONDS-A-PASS.
 */
final class JediTermPeer implements TtyConnector {
    private static final int PIECE = 65_536;
    private static final int HISTORY = 10_000;
    private static final int LONGEST_WAIT = 64;

    private final byte[] data;
    private final JediTerminal terminal;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer rest = ByteBuffer.allocate(PIECE + 8);
    private String unfinished = "";
    private String text = "";
    private int read;
    private int at;

    private JediTermPeer(byte[] data, int columns, int rows) {
        this.data = data;
        StyleState style = new StyleState();
        terminal = new JediTerminal(new Display(), new TerminalTextBuffer(columns, rows, style, HISTORY, null), style);
    }

    public static void main(String[] words) throws Exception {
        JediTermPeer peer = new JediTermPeer(
                Files.readAllBytes(Path.of(words[0])), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        peer.run(Double.parseDouble(words[3]));
        double[] speeds = new double[Integer.parseInt(words[4])];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = peer.run(Double.parseDouble(words[5]));
        }
        Arrays.sort(speeds);
        System.out.printf(
                Locale.ROOT,
                "RESULT JediTermFX %.3f %.3f %.3f%n",
                speeds[speeds.length / 2],
                speeds[0],
                speeds[speeds.length - 1]);
        System.exit(0);
    }

    private double run(double seconds) throws Exception {
        long start = System.nanoTime();
        long bytes = 0;
        do {
            int length = Math.min(PIECE, data.length - at);
            feed(at, length);
            bytes += length;
            at = at + length == data.length ? 0 : at + length;
        } while (System.nanoTime() - start < seconds * 1e9);
        return bytes * 1e3 / (System.nanoTime() - start);
    }

    /** Its emulator wants whole sequences: what may not be one yet waits for the next piece. */
    private void feed(int offset, int length) throws Exception {
        rest.put(data, offset, length).flip();
        CharBuffer characters = CharBuffer.allocate(rest.remaining());
        decoder.decode(rest, characters, false);
        rest.compact();
        text = unfinished + characters.flip();
        int escape = text.lastIndexOf('\u001b');
        boolean waits = escape >= 0 && text.length() - escape < LONGEST_WAIT && !isWhole(text, escape);
        unfinished = waits ? text.substring(escape) : "";
        text = waits ? text.substring(0, escape) : text;
        read = 0;
        JediEmulator emulator = new JediEmulator(new TtyBasedArrayDataStream(this), terminal);
        while (emulator.hasNext()) {
            emulator.next();
        }
    }

    private static boolean isWhole(String text, int escape) {
        if (escape + 2 >= text.length()) {
            return false;
        }
        if (text.charAt(escape + 1) != '[') {
            return true;
        }
        return text.substring(escape + 2).chars().anyMatch(c -> c >= 0x40 && c <= 0x7e);
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int count = Math.min(length, text.length() - read);
        if (count <= 0) {
            return -1;
        }
        text.getChars(read, read + count, into, offset);
        read += count;
        return count;
    }

    @Override
    public void write(byte[] bytes) {}

    @Override
    public void write(String string) {}

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public int waitFor() {
        return 0;
    }

    @Override
    public boolean ready() {
        return read < text.length();
    }

    @Override
    public String getName() {
        return "bench";
    }

    @Override
    public void close() {}

    private static final class Display implements TerminalDisplay {
        @Override
        public void setCursor(int x, int y) {}

        @Override
        public void setCursorShape(CursorShape shape) {}

        @Override
        public void beep() {}

        @Override
        public void scrollArea(int top, int size, int by) {}

        @Override
        public void setCursorVisible(boolean visible) {}

        @Override
        public void useAlternateScreenBuffer(boolean alternate) {}

        @Override
        public String getWindowTitle() {
            return "";
        }

        @Override
        public void setWindowTitle(String title) {}

        @Override
        public TerminalSelection getSelection() {
            return null;
        }

        @Override
        public void terminalMouseModeSet(MouseMode mode) {}

        @Override
        public void setMouseFormat(MouseFormat format) {}

        @Override
        public boolean ambiguousCharsAreDoubleWidth() {
            return false;
        }
    }
}
