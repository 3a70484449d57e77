package io.tandem.tropo.dialogue;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes bodies fit to be shown to an application's developer: asterisks for what is secret, always, and for what was said and
 * heard, if that is wanted (spec 6, {@code promptLogSecurity} and {@code asrLogSecurity}). Of what is no JSON object or array, or
 * nests deeper than {@value #MAX_DEPTH} levels, only the length is shown. What was masked once stays as it is.
 *
 * <p>Secret are members whose names speak of tokens, passwords, user names, credentials, cookies and the like, and in all
 * texts user names and passwords of URLs and such parameters of queries.
 */
public final class Masking {

    private static final int MAX_DEPTH = 64;

    private static final Pattern NOT_SHOWN = Pattern.compile("\\[[0-9]+ characters, not shown: [a-zA-Z ]+]");

    /** What the user put in, in results, and in the session as the text that began it (spec 3, 4.3). */
    private static final Set<String> INPUT =
            Set.of("utterance", "interpretation", "value", "concept", "xml", "initialtext");

    /** What the user is to hear, in documents (spec 6): the steps and members, and what they say it by. */
    private static final Set<String> PROMPTS = Set.of("say", "joinprompt", "leaveprompt", "machinedetection");

    private static final Set<String> SPOKEN = Set.of("value", "media", "introduction");

    private static final JsonText JSON = new JsonText(MAX_DEPTH);

    /** Looked for once: that takes longer than masking a document. */
    private static final JsonProvider VALUES = JsonProvider.provider();

    /** Where a value stands, and what is hidden of it. */
    private enum Place {
        /** Where only secrets are hidden. */
        OPEN,
        /** In a result or session whose input is hidden. */
        RESULT,
        /** In a document whose prompts are hidden. */
        DOCUMENT,
        /** In one of its prompts. */
        PROMPT
    }

    private Masking() {}

    /**
     * A session or result as it may be shown.
     *
     * @param body the whole of what was posted
     * @param suppress whether what was heard is hidden too
     */
    public static String posted(String body, boolean suppress) {
        return mask(body, suppress ? Place.RESULT : Place.OPEN);
    }

    /**
     * A document as it may be shown.
     *
     * @param body the whole of what was answered
     * @param suppress whether what is to be said is hidden too
     */
    public static String document(String body, boolean suppress) {
        return mask(body, suppress ? Place.DOCUMENT : Place.OPEN);
    }

    /**
     * What is shown of a text that is not.
     *
     * @param why in a few words
     */
    static String notShown(String text, String why) {
        return "[" + text.length() + " characters, not shown: " + why + ']';
    }

    private static String mask(String body, Place place) {
        if (body.isBlank() || NOT_SHOWN.matcher(body).matches()) {
            return body;
        }
        return parsed(body)
                .map(value -> mask(value, place).toString())
                .orElseGet(() -> notShown(body, "no JSON object"));
    }

    private static Optional<JsonValue> parsed(String body) {
        try {
            return Optional.of(JSON.parse(body))
                    .filter(value -> value instanceof JsonObject || value instanceof JsonArray);
        } catch (JsonTextException notJson) {
            return Optional.empty();
        }
    }

    private static JsonValue mask(JsonValue value, Place place) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject(), place);
            case ARRAY -> array(value.asJsonArray(), place);
            case STRING -> place == Place.PROMPT ? hidden() : text((JsonString) value);
            case NUMBER -> place == Place.PROMPT ? hidden() : value;
            case TRUE, FALSE, NULL -> value;
        };
    }

    private static JsonValue object(JsonObject object, Place place) {
        JsonObjectBuilder masked = VALUES.createObjectBuilder();
        object.forEach((name, value) -> masked.add(name, member(name, value, place)));
        return masked.build();
    }

    private static JsonValue array(JsonArray array, Place place) {
        JsonArrayBuilder masked = VALUES.createArrayBuilder();
        array.forEach(element -> masked.add(mask(element, place)));
        return masked.build();
    }

    private static JsonValue member(String name, JsonValue value, Place place) {
        if (value.getValueType() == ValueType.NULL) {
            return value;
        }
        String plain = name.toLowerCase(Locale.ROOT);
        boolean hidden = Secrets.isNamed(name)
                || place == Place.RESULT && INPUT.contains(plain)
                || place == Place.PROMPT && SPOKEN.contains(plain);
        return hidden ? hidden() : mask(value, inside(plain, place));
    }

    /** Where the value of a member stands. */
    private static Place inside(String name, Place place) {
        boolean document = place == Place.DOCUMENT || place == Place.PROMPT;
        if (document && PROMPTS.contains(name)) {
            return Place.PROMPT;
        }
        return document ? Place.DOCUMENT : place;
    }

    private static JsonValue hidden() {
        return VALUES.createValue(Secrets.HIDDEN);
    }

    private static JsonValue text(JsonString value) {
        return VALUES.createValue(Secrets.hideIn(value.getString()));
    }
}
