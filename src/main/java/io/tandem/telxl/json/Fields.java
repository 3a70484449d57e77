package io.tandem.telxl.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The fields of one command. Numbers are accepted as JSON integers and as strings of digits, and an empty string or
 * {@code null} means "not given" where a field is optional (spec 10.1, 10.2).
 */
public final class Fields {

    /** Longest string of digits that surely fits a long. */
    private static final int MOST_DIGITS = 18;

    private static final int LONGEST_PHONE_NUMBER = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private final JsonObject object;

    public Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * A text that must be there and not empty.
     *
     * @param limit most characters
     * @throws FieldException if it is missing, empty, too long or no text
     */
    public String text(String name, int limit) {
        return optionalText(name, limit).orElseThrow(() -> new FieldException("Missing " + name + "."));
    }

    /**
     * A text that may be missing; an empty one counts as missing.
     *
     * @throws FieldException if it is too long or no text
     */
    public Optional<String> optionalText(String name, int limit) {
        JsonValue value = object.get(name);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!(value instanceof JsonString text)) {
            throw new FieldException("Invalid " + name + ": a string is expected.");
        }
        if (text.getChars().length() > limit) {
            throw new FieldException("Invalid " + name + ": at most " + limit + " characters are allowed.");
        }
        return Optional.of(text.getString());
    }

    /**
     * An id that must be there.
     *
     * @throws FieldException if it is missing or no whole number from 0 upwards
     */
    public long id(String name) {
        return optionalId(name).orElseThrow(() -> new FieldException("Missing " + name + "."));
    }

    /**
     * An id that may be missing.
     *
     * @throws FieldException if it is no whole number from 0 upwards
     */
    public OptionalLong optionalId(String name) {
        JsonValue value = object.get(name);
        if (isAbsent(value)) {
            return OptionalLong.empty();
        }
        if (value instanceof JsonString text) {
            return OptionalLong.of(digits(name, text.getString()));
        }
        if (value instanceof JsonNumber number) {
            return OptionalLong.of(whole(name, number.bigDecimalValue()));
        }
        throw notAnId(name);
    }

    /**
     * A phone number that must be there.
     *
     * @throws FieldException if it is missing or none
     */
    public String phoneNumber(String name) {
        return optionalPhoneNumber(name).orElseThrow(() -> new FieldException("Missing " + name + "."));
    }

    /**
     * A phone number that may be missing, without the blanks it was written with: a string, or a number, although its
     * leading zeros are then lost (spec 10.2).
     *
     * @throws FieldException if it is none
     */
    public Optional<String> optionalPhoneNumber(String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonNumber number) {
            return Optional.of(Long.toString(whole(name, number.bigDecimalValue())));
        }
        if (!isAbsent(value) && !(value instanceof JsonString)) {
            throw new FieldException("Invalid " + name + ": a phone number is expected.");
        }
        return optionalText(name, LONGEST_PHONE_NUMBER)
                .map(text -> BLANKS.matcher(text).replaceAll(""))
                .filter(text -> !text.isEmpty())
                .map(text -> visible(name, text));
    }

    /**
     * A yes or no that must be there: 1 or 0, or true or false (spec 2.4, 10.2).
     *
     * @throws FieldException if it is missing or neither
     */
    public boolean flag(String name) {
        JsonValue value = object.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        long number = id(name);
        if (number > 1) {
            throw new FieldException("Invalid " + name + ": 1 or 0 is expected.");
        }
        return number == 1;
    }

    /**
     * A yes or no that may be missing; see {@link #flag(String)}.
     *
     * @param absent what a missing one means
     * @throws FieldException if it is neither
     */
    public boolean flag(String name, boolean absent) {
        return isAbsent(object.get(name)) ? absent : flag(name);
    }

    /**
     * A whole number that must be there, of any sign.
     *
     * @throws FieldException if it is missing or no whole number
     */
    public long wholeNumber(String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonNumber number && number.bigDecimalValue().signum() < 0) {
            return -whole(name, number.bigDecimalValue().negate());
        }
        if (value instanceof JsonString text && text.getString().startsWith("-")) {
            return -digits(name, text.getString().substring(1));
        }
        return id(name);
    }

    /**
     * Values by name: an array of {@code {"name": …, "value": …}}, all of them strings (spec 7.4, 10.2).
     *
     * @param most most values
     * @param limit most characters of each name and value
     * @throws FieldException if it is missing or not of that form
     */
    public Map<String, String> namesAndValues(String name, int most, int limit) {
        if (!(object.get(name) instanceof JsonArray array) || array.size() > most) {
            throw new FieldException("Missing " + name + ": an array of at most " + most + " values is expected.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonValue element : array) {
            if (!(element instanceof JsonObject pair) || !(pair.get("value") instanceof JsonString value)) {
                throw new FieldException("Invalid " + name + ": a name and a value, both strings, are expected.");
            }
            if (value.getChars().length() > limit) {
                throw new FieldException("Invalid " + name + ": at most " + limit + " characters are allowed.");
            }
            values.put(new Fields(pair).text("name", limit), value.getString());
        }
        return values;
    }

    /** The value of a field whatever it is, unless it is an object, an array or {@code null}. */
    public Optional<JsonValue> scalar(String name) {
        return Optional.ofNullable(object.get(name))
                .filter(value -> !(value instanceof JsonStructure) && value != JsonValue.NULL);
    }

    private static String visible(String name, String number) {
        if (!number.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw new FieldException("Invalid " + name + ": a phone number is expected.");
        }
        return number;
    }

    private static boolean isAbsent(JsonValue value) {
        return value == null
                || value == JsonValue.NULL
                || value instanceof JsonString text && text.getChars().isEmpty();
    }

    private static long digits(String name, String text) {
        String significant = text.replaceFirst("^0+(?=.)", "");
        boolean digits = text.chars().allMatch(character -> character >= '0' && character <= '9');
        if (!digits || significant.isEmpty() || significant.length() > MOST_DIGITS) {
            throw notAnId(name);
        }
        return Long.parseLong(significant);
    }

    private static long whole(String name, BigDecimal number) {
        // Looks at the exponent first: 1e999999999 would be expanded to a gigabyte of digits.
        boolean fits = number.signum() >= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS;
        if (!fits || number.scale() > MOST_DIGITS || number.stripTrailingZeros().scale() > 0) {
            throw notAnId(name);
        }
        return number.longValue();
    }

    private static FieldException notAnId(String name) {
        return new FieldException("Invalid " + name + ": a whole number is expected.");
    }
}
