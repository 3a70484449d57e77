package io.tandem.operations.rest;

import io.tandem.json.JsonText;
import io.tandem.json.JsonTextException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A JSON object as administrators send it. Strict, so that a member with a wrong name is not taken for absent; one that is null is as good as
 * absent. Each method throws {@link IllegalArgumentException} if it finds what cannot be used; the message is for whoever sent it.
 */
final class StrictBody {

    private static final JsonText JSON = new JsonText(2);

    private final JsonObject members;

    private StrictBody(JsonObject members) {
        this.members = members;
    }

    /**
     * Reads a body.
     *
     * @param body null if there is none
     * @param known the members that there are
     */
    static StrictBody read(String body, Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        JsonObject members = object(body)
                .orElseThrow(() ->
                        new IllegalArgumentException("The body is not a JSON object with the members " + all + "."));
        if (!known.containsAll(members.keySet())) {
            throw new IllegalArgumentException("There is no member of that name; there are " + all + ".");
        }
        return new StrictBody(members);
    }

    private static Optional<JsonObject> object(String body) {
        try {
            return body != null && JSON.parse(body) instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonTextException unfit) {
            return Optional.empty();
        }
    }

    /** A text. */
    Optional<String> text(String member) {
        return given(member).map(value -> {
            if (value instanceof JsonString text) {
                return text.getString();
            }
            throw new IllegalArgumentException("The " + member + " must be a text.");
        });
    }

    /** A whole number from 0. */
    Optional<Long> number(String member) {
        return given(member).map(value -> {
            try {
                if (value instanceof JsonNumber number && number.longValueExact() >= 0) {
                    return number.longValueExact();
                }
            } catch (ArithmeticException notWhole) {
                // Refused below, like what is no number.
            }
            throw new IllegalArgumentException("The " + member + " must be a whole number from 0.");
        });
    }

    /** The number of a customer, which has to be there. */
    long customer(String member) {
        return number(member).orElseThrow(() -> new IllegalArgumentException("The customer is missing."));
    }

    /** One of the names of an enumeration, which has to be there. */
    <E extends Enum<E>> E oneOf(String member, Class<E> type) {
        return oneOf(member, text(member).orElse(""), type);
    }

    /**
     * One of the names of an enumeration.
     *
     * @param what what the text is, for the message
     */
    static <E extends Enum<E>> E oneOf(String what, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The " + what + " must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + "."));
    }

    /** Refuses a member that is there and is not what it is anyway. */
    void refuseOther(String member, JsonValue is) {
        if (given(member).filter(value -> !value.equals(is)).isPresent()) {
            throw new IllegalArgumentException("The " + member + " cannot be changed here.");
        }
    }

    private Optional<JsonValue> given(String member) {
        return Optional.ofNullable(members.get(member)).filter(value -> value != JsonValue.NULL);
    }
}
