package io.tandem.contact.persistence;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An entry's details as JSON text. */
public final class Details {

    /** So many of so many characters fit their column even if each one is escaped. */
    private static final int MOST = 30;

    private static final int NAME = 100;
    private static final int VALUE = 4_000;

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private Details() {}

    /** The text for a column of 1,000,000 characters; what is too much for it is left out or cut. */
    public static String write(Map<String, String> details) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        new TreeMap<>(details)
                .entrySet().stream()
                        .limit(MOST)
                        .forEach(detail ->
                                json.add(Columns.text(detail.getKey(), NAME), Columns.text(detail.getValue(), VALUE)));
        return json.build().toString();
    }

    /** What {@link #write} made a text of. */
    public static Map<String, String> read(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return json.keySet().stream().collect(Collectors.toMap(name -> name, json::getString));
        }
    }
}
