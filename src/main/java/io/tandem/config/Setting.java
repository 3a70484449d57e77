package io.tandem.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing a user can configure: everything there is to know about it stands here, and
 * {@code docs/configuration.md} is held equal to it by a test.
 *
 * @param name MicroProfile Config name, beginning with {@code tandem.}
 * @param defaultText what applies when nothing is set, in the form a user would write; empty for "nothing"
 * @param unit what the value counts, for the documentation; for example {@code duration} or {@code messages}. All that a
 *     secret's error message says about the form
 * @param meaning one sentence for the user
 * @param secret whether the value must never be shown or logged
 * @param reader turns the text into the value; throws {@link IllegalArgumentException} saying what was expected
 * @param <T> type of the value
 */
public record Setting<T>(
        String name, String defaultText, String unit, String meaning, boolean secret, Function<String, T> reader) {

    /** What is longer is meant as "never", and could not be added to a time. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String NONE = "-1";

    /** A length of time, written in ISO-8601 (for example {@code PT40S}); positive, and 366 days at most. */
    public static Setting<Duration> duration(String name, String defaultText, String meaning) {
        return new Setting<>(name, defaultText, "duration", meaning, false, Setting::readDuration);
    }

    /** A whole number between two bounds, both allowed. */
    public static Setting<Integer> number(
            String name, int defaultValue, int least, int most, String unit, String meaning) {
        return new Setting<>(
                name, Integer.toString(defaultValue), unit, meaning, false, text -> readNumber(text, least, most));
    }

    /** A length of time in whole milliseconds, from the given least on. */
    public static Setting<Duration> milliseconds(String name, int defaultValue, int least, String meaning) {
        return new Setting<>(
                name,
                Integer.toString(defaultValue),
                "milliseconds",
                meaning,
                false,
                text -> Duration.ofMillis(readNumber(text, least, Integer.MAX_VALUE)));
    }

    /** {@code true} or {@code false}. */
    public static Setting<Boolean> flag(String name, boolean defaultValue, String meaning) {
        return new Setting<>(name, Boolean.toString(defaultValue), "true|false", meaning, false, Setting::readFlag);
    }

    /** Free text of a given form. */
    public static Setting<String> text(String name, String defaultText, String form, String pattern, String meaning) {
        return new Setting<>(name, defaultText, form, meaning, false, text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException("is not " + form);
            }
            return text;
        });
    }

    /** A text that may be absent and must never be shown. */
    public static Setting<Optional<String>> secret(String name, String meaning) {
        return secret(name, 1, "secret", meaning);
    }

    /**
     * A text that may be absent and must never be shown.
     *
     * @param least fewest characters of one that is given
     */
    public static Setting<Optional<String>> secret(String name, int least, String unit, String meaning) {
        return new Setting<>(name, "", unit, meaning, true, text -> {
            if (!text.isEmpty() && text.length() < least) {
                throw new IllegalArgumentException("is too short");
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        });
    }

    /** Texts separated by commas; blanks around them do not count. */
    public static Setting<List<String>> list(String name, String unit, String meaning) {
        return new Setting<>(name, "", unit, meaning, false, text -> Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList());
    }

    /** One of the constants of an enumeration, written in lower case. */
    public static <E extends Enum<E>> Setting<E> oneOf(String name, E defaultValue, String meaning) {
        Class<E> type = defaultValue.getDeclaringClass();
        String choices = String.join(
                "|",
                Arrays.stream(type.getEnumConstants()).map(Setting::lowerCase).toList());
        return new Setting<>(
                name, lowerCase(defaultValue), choices, meaning, false, text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> lowerCase(constant).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("is not one of " + choices)));
    }

    /** The same kind of value, with the same default, which may also be -1 for "none" or "without a limit". */
    public Setting<Optional<T>> orNone() {
        return new Setting<>(name, defaultText, unit, meaning, secret, text -> {
            try {
                return NONE.equals(text) ? Optional.empty() : Optional.of(reader.apply(text));
            } catch (IllegalArgumentException unfit) {
                throw new IllegalArgumentException(unfit.getMessage() + ", nor " + NONE, unfit);
            }
        });
    }

    /** The same kind of value, under another name, that may be left out. */
    public Setting<Optional<T>> optional(String otherName, String otherMeaning) {
        return new Setting<>(
                otherName,
                "",
                unit,
                otherMeaning,
                secret,
                text -> text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text)));
    }

    /**
     * Reads a configured text.
     *
     * @throws SettingException if the text does not fit; its message names the setting and what was expected
     */
    T read(String text) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException unfit) {
            throw new SettingException(name + " = " + (secret ? secretly() : openly(text, unfit)));
        }
    }

    /** Without the reader's own words: they may quote the text, as those of {@link java.net.URI#create} do. */
    private String secretly() {
        return "(secret) cannot be used; expected: " + unit;
    }

    private static String openly(String text, IllegalArgumentException unfit) {
        String line = text.strip().replaceAll("\\R", " ");
        return '"' + line + "\" " + unfit.getMessage();
    }

    private static Duration readDuration(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("must be longer than nothing");
            }
            if (duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("must not be longer than 366 days");
            }
            return duration;
        } catch (DateTimeParseException unfit) {
            throw new IllegalArgumentException("is not a duration in ISO-8601 (for example PT40S)", unfit);
        }
    }

    private static int readNumber(String text, int least, int most) {
        IllegalArgumentException unfit =
                new IllegalArgumentException("is not a whole number from " + least + " to " + most);
        try {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw unfit;
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw unfit;
        }
    }

    private static boolean readFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
