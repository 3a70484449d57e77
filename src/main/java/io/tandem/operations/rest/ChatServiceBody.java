package io.tandem.operations.rest;

import io.tandem.directory.ChatServiceDetails;
import io.tandem.directory.ChatServiceProfile.Medium;
import io.tandem.directory.DirectoryException;
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

/** Reads a chat service as administrators send it. Strict, so that a member with a wrong name is not taken for absent. */
final class ChatServiceBody {

    private static final JsonText JSON = new JsonText(2);
    private static final String NAME = "name";
    private static final String CUSTOMER = "customer";
    private static final String MEDIUM = "medium";
    private static final String QUEUE = "queue";
    private static final String APPLICATION = "application";
    private static final Set<String> KNOWN = Set.of(NAME, CUSTOMER, MEDIUM, QUEUE, APPLICATION);

    private final JsonObject members;

    private ChatServiceBody(JsonObject members) {
        this.members = members;
    }

    /**
     * Reads a body.
     *
     * @param name the service's name, from the address; the body may repeat it
     * @throws IllegalArgumentException if the body cannot be used; the message is for whoever sent it
     * @throws DirectoryException if a value cannot be used; the message is for whoever sent it
     */
    static ChatServiceDetails read(String name, String body) {
        ChatServiceBody read = new ChatServiceBody(object(body));
        read.refuseUnknown();
        if (read.text(NAME).filter(given -> !given.equals(name)).isPresent()) {
            throw new IllegalArgumentException("The name in the body is not the one in the address.");
        }
        long customerId =
                read.number(CUSTOMER).orElseThrow(() -> new IllegalArgumentException("The customer is missing."));
        return new ChatServiceDetails(customerId, name, read.medium(), read.number(QUEUE), read.text(APPLICATION));
    }

    private static JsonObject object(String body) {
        try {
            if (body != null && JSON.parse(body) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonTextException unfit) {
            // Refused below, like JSON of another kind.
        }
        throw new IllegalArgumentException("The body is not a JSON object with the members " + known() + ".");
    }

    private void refuseUnknown() {
        for (String member : members.keySet()) {
            if (!KNOWN.contains(member)) {
                throw new IllegalArgumentException("There is no member of that name; there are " + known() + ".");
            }
        }
    }

    private static String known() {
        return String.join(", ", new TreeSet<>(KNOWN));
    }

    private Medium medium() {
        String given = text(MEDIUM).orElse("");
        return Arrays.stream(Medium.values())
                .filter(medium -> medium.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The medium must be one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Medium.values()).map(Medium::name).toList())
                        + "."));
    }

    private Optional<String> text(String member) {
        return given(member).map(value -> {
            if (value instanceof JsonString text) {
                return text.getString();
            }
            throw new IllegalArgumentException("The " + member + " must be a text.");
        });
    }

    private Optional<Long> number(String member) {
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

    /** A member that is there; null is as good as absent. */
    private Optional<JsonValue> given(String member) {
        return Optional.ofNullable(members.get(member)).filter(value -> value != JsonValue.NULL);
    }
}
