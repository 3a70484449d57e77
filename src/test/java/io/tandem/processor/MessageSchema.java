package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schema, and whether messages are as it says. */
final class MessageSchema {

    /** Where the gateway's own copy lies, which it serves to whoever wants it. */
    static final Path FILE = Path.of("src/main/webapp/schema/interaction-processor.json");

    private static final String ID = "urn:tandem:interaction-processor";
    private static final Map<String, JsonSchema> PARTS = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, text()))));

    private MessageSchema() {}

    /** Fails if a message is not what the server may send on a bound session. */
    static void check(String message) {
        check("", message);
    }

    /** Fails if a message is not what a part of the schema says, for example {@code request}. */
    static void checkPart(String part, String message) {
        check("#/$defs/" + part, message);
    }

    /** Whether a message is as a part of the schema says. */
    static boolean fits(String part, String message) {
        return schema("#/$defs/" + part).validate(message, InputFormat.JSON).isEmpty();
    }

    private static void check(String fragment, String message) {
        assertThat(schema(fragment).validate(message, InputFormat.JSON))
                .as("what the schema%s says against %s", fragment, message)
                .isEmpty();
    }

    private static JsonSchema schema(String fragment) {
        return PARTS.computeIfAbsent(fragment, key -> FACTORY.getSchema(SchemaLocation.of(ID + key)));
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
