package io.tandem.tropo.document.read;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of an object of a document. JSON's null counts as absent everywhere, a blank text everywhere but where it means
 * something. Every method throws {@link DocumentException} if a field is not as it should be; unknown fields are not looked at.
 *
 * @param path where the object is, for error messages
 * @param object as it came
 */
record Fields(String path, JsonObject object) {

    /** Longest time that is told apart; longer ones are cut. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** Longest text that is taken for a number. */
    private static final int LONGEST_NUMBER = 30;

    private static final BigDecimal MILLIS_OF_A_SECOND = BigDecimal.valueOf(1_000);

    /** In the order they came in. */
    Set<String> names() {
        return object.keySet();
    }

    /** Whatever stands there. */
    Value value(String name) {
        return new Value(path + '.' + name, object.getOrDefault(name, JsonValue.NULL));
    }

    /** The first of several names of one field that is there. */
    Value value(String name, String... others) {
        return Arrays.stream(others)
                .map(this::value)
                .filter(other -> value(name).isAbsent() && !other.isAbsent())
                .findFirst()
                .orElseGet(() -> value(name));
    }

    /** A text that is not blank, as it came; nothing if there is none. */
    Optional<String> text(String name) {
        return value(name).text().filter(text -> !text.isBlank());
    }

    /** A text that has to be there and not blank. */
    String required(String name) {
        return text(name).orElseThrow(() -> wrong(name, "a text"));
    }

    /** A word whose letters' case does not count, in lower case. */
    Optional<String> word(String name) {
        return text(name).map(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    /** One of the words of an enumeration, in any case. */
    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> words) {
        return word(name).map(word -> Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "one of "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Yes or no. */
    boolean flag(String name, boolean absent) {
        return flag(value(name), absent);
    }

    /** The same by any of several names. */
    boolean flag(Value value, boolean absent) {
        if (value.isAbsent()
                || value.json() instanceof JsonString text && text.getString().isBlank()) {
            return absent;
        }
        if (!value.isFlag()) {
            throw DocumentException.at(value.path(), "true or false");
        }
        return value.flag();
    }

    /** A whole number within bounds. */
    int whole(String name, int least, int most, int absent) {
        String expected = "a whole number from " + least + " to " + most;
        return number(name, expected)
                .map(number -> {
                    if (number.compareTo(BigDecimal.valueOf(least)) < 0
                            || number.compareTo(BigDecimal.valueOf(most)) > 0
                            || number.remainder(BigDecimal.ONE).signum() != 0) {
                        throw wrong(name, expected);
                    }
                    return number.intValue();
                })
                .orElse(absent);
    }

    /** A number from 0 to 1. */
    double fraction(String name, double absent) {
        String expected = "a number from 0 to 1";
        return number(name, expected)
                .map(number -> {
                    if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
                        throw wrong(name, expected);
                    }
                    return number.doubleValue();
                })
                .orElse(absent);
    }

    /** A time in seconds, with fractions. */
    Duration seconds(String name, Duration absent) {
        return time(name, MILLIS_OF_A_SECOND, absent);
    }

    /** A time in milliseconds. */
    Duration milliseconds(String name, Duration absent) {
        return time(name, BigDecimal.ONE, absent);
    }

    /** Texts by name; empty if they are not there. */
    Map<String, String> map(String name) {
        Value value = value(name);
        if (value.isAbsent()) {
            return Map.of();
        }
        Fields entries = value.fields();
        Map<String, String> texts = new LinkedHashMap<>();
        entries.names().forEach(key -> entries.value(key).text().ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    DocumentException wrong(String name, String expected) {
        return DocumentException.at(path + '.' + name, expected);
    }

    private Duration time(String name, BigDecimal millis, Duration absent) {
        String expected = "a time that is not negative";
        return number(name, expected)
                .map(number -> {
                    if (number.signum() < 0) {
                        throw wrong(name, expected);
                    }
                    // Compared before it is expanded: 1e999999999 would be a gigabyte of digits.
                    BigDecimal longest = BigDecimal.valueOf(LONGEST.toMillis()).divide(millis);
                    return number.compareTo(longest) >= 0
                            ? LONGEST
                            : Duration.ofMillis((long) (number.doubleValue() * millis.doubleValue()));
                })
                .orElse(absent);
    }

    private Optional<BigDecimal> number(String name, String expected) {
        JsonValue value = value(name).json();
        if (value instanceof JsonNumber number) {
            return Optional.of(number.bigDecimalValue());
        }
        if (value instanceof JsonString text) {
            String digits = text.getString().strip();
            if (digits.isEmpty()) {
                return Optional.empty();
            }
            if (digits.length() <= LONGEST_NUMBER && digits.matches("-?\\d+(\\.\\d+)?")) {
                return Optional.of(new BigDecimal(digits));
            }
        }
        if (value == JsonValue.NULL) {
            return Optional.empty();
        }
        throw wrong(name, expected);
    }
}
