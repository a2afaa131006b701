package io.ringterm.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.ringterm.replay.console.Streams;

/** Runs the command in this process. */
public final class Tool {
    private Tool() {}

    /** What a command has come to. */
    public record Outcome(int status, byte[] data, String talk) {
        public String text() {
            return new String(data, StandardCharsets.UTF_8);
        }

        public List<String> lines() {
            return text().lines().toList();
        }

        public Map<?, ?> json() {
            return (Map<?, ?>) parse(data);
        }
    }

    public static Outcome run(String... args) {
        return feed(new byte[0], args);
    }

    public static Outcome feed(String input, String... args) {
        return feed(input.getBytes(StandardCharsets.UTF_8), args);
    }

    public static Outcome feed(byte[] input, String... args) {
        return feed(new ByteArrayInputStream(input), args);
    }

    public static Outcome feed(InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Ringterm.run(new Streams(input, out, new PrintStream(err, true, StandardCharsets.UTF_8)), args);
        return new Outcome(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    /** Makes a recording of output, which is one event for each piece. */
    public static Path record(Path folder, byte[]... pieces) {
        InputStream in = new InputStream() {
            private int next;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in pieces");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (next == pieces.length) {
                    return -1;
                }
                byte[] piece = pieces[next++];
                System.arraycopy(piece, 0, buffer, offset, piece.length);
                return piece.length;
            }
        };
        Outcome made = feed(in, "pipe", "--record", folder.toString());
        if (made.status() != 0) {
            throw new AssertionError("cannot record: " + made);
        }
        return folder;
    }

    /** JSON as maps, lists, strings, numbers and booleans. */
    public static Object parse(byte[] json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("something comes behind the JSON value");
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                return map;
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            case VALUE_NUMBER_INT:
                return parser.getLongValue();
            case VALUE_TRUE:
            case VALUE_FALSE:
                return parser.getBooleanValue();
            default:
                return parser.getText();
        }
    }
}
