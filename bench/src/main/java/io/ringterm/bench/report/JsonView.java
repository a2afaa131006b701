package io.ringterm.bench.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * A value by its path.
     *
     * @param path names of members, and indexes as text
     * @return a text, a number (as a double), a truth value or a map
     * @throws NoSuchElementException if there is none
     */
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

    /**
     * A number by its path.
     *
     * @param path names of members, and indexes as text
     * @return the number
     * @throws NoSuchElementException if there is nothing
     */
    public double number(String... path) {
        if (get(path) instanceof Number number) {
            return number.doubleValue();
        }
        throw new NoSuchElementException(String.join(".", path) + " is no number");
    }

    /**
     * How many members an object or an array has.
     *
     * @param path names of members, and indexes as text
     * @return at least 0
     */
    public int size(String... path) {
        return names(path).size();
    }

    /**
     * The names of an object's members, or an array's indexes.
     *
     * @param path names of members, and indexes as text
     * @return in their order
     */
    public List<String> names(String... path) {
        if (get(path) instanceof Map<?, ?> map) {
            return map.keySet().stream().map(String::valueOf).toList();
        }
        throw new NoSuchElementException(String.join(".", path) + " is no object");
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
