package io.ringterm.bench.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A parsed document: objects and arrays as maps, an array's keys its indexes. */
public final class JsonView {
    private final Map<String, Object> root;

    private JsonView(Map<String, Object> root) {
        this.root = root;
    }

    /**
     * Parses a document that is one object and nothing else.
     *
     * @param text the document
     * @return its values
     * @throws IOException if it is not valid
     */
    public static JsonView parse(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object: " + text);
            }
            Map<String, Object> root = object(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something follows the object: " + text);
            }
            return new JsonView(root);
        }
    }

    /** A value by its path. */
    public Object get(String... path) {
        Object value = root;
        for (String key : path) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(key)) {
                throw new NoSuchElementException(String.join(".", path) + " in " + root);
            }
            value = map.get(key);
        }
        return value;
    }

    /** A number by its path. */
    public double number(String... path) {
        return ((Number) get(path)).doubleValue();
    }

    /** How many members an object or an array has. */
    public int size(String... path) {
        return ((Map<?, ?>) get(path)).size();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static Map<String, Object> array(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            members.put(Integer.toString(members.size()), value(parser));
        }
        return members;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            default -> parser.getText();
        };
    }
}
