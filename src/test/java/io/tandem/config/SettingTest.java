package io.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {

    private enum Colour {
        RED,
        DEEP_BLUE
    }

    private static final Setting<Duration> DURATION = Setting.duration("tandem.limit", "PT40S", "A limit.");
    private static final Setting<Integer> NUMBER = Setting.number("tandem.count", 5, 1, 10, "messages", "A count.");
    private static final Setting<Boolean> FLAG = Setting.flag("tandem.on", true, "A switch.");
    private static final Setting<String> TEXT =
            Setting.text("tandem.name", "abc", "a lower-case word", "[a-z]+", "A name.");
    private static final Setting<Optional<String>> SECRET = Setting.secret("tandem.password", "A password.");
    private static final Setting<List<String>> LIST = Setting.list("tandem.origins", "origins", "Origins.");
    private static final Setting<Colour> CHOICE = Setting.oneOf("tandem.colour", Colour.DEEP_BLUE, "A colour.");
    private static final Setting<Duration> MILLISECONDS = Setting.milliseconds("tandem.wait", 250, 0, "A wait.");
    private static final Setting<Optional<Integer>> NUMBER_OR_NONE = NUMBER.orNone();
    private static final Setting<Optional<Integer>> OPTIONAL = NUMBER.optional("tandem.narrow.count", "Its count.");
    private static final Setting<Optional<Optional<Integer>>> OPTIONAL_OR_NONE =
            NUMBER_OR_NONE.optional("tandem.narrow.limit", "Its limit.");
    private static final Setting<URI> SECRET_ADDRESS =
            new Setting<>("tandem.address", "", "an address", "An address.", true, URI::create);

    static Stream<Arguments> fitting() {
        return Stream.of(
                arguments(DURATION, "PT40S", Duration.ofSeconds(40)),
                arguments(DURATION, "  PT0.5S ", Duration.ofMillis(500)),
                arguments(DURATION, "P1DT2H", Duration.ofHours(26)),
                arguments(NUMBER, "1", 1),
                arguments(NUMBER, "10", 10),
                arguments(NUMBER, " 7\t", 7),
                arguments(FLAG, "true", true),
                arguments(FLAG, "FALSE", false),
                arguments(TEXT, " word ", "word"),
                arguments(SECRET, "hunter2", Optional.of("hunter2")),
                arguments(SECRET, "", Optional.empty()),
                arguments(LIST, "", List.of()),
                arguments(LIST, "a, b ,,c", List.of("a", "b", "c")),
                arguments(CHOICE, "red", Colour.RED),
                arguments(CHOICE, "deep_blue", Colour.DEEP_BLUE),
                arguments(MILLISECONDS, "0", Duration.ZERO),
                arguments(MILLISECONDS, "1500", Duration.ofMillis(1_500)),
                arguments(MILLISECONDS, "2147483647", Duration.ofMillis(Integer.MAX_VALUE)),
                arguments(NUMBER_OR_NONE, "-1", Optional.empty()),
                arguments(NUMBER_OR_NONE, "7", Optional.of(7)),
                arguments(OPTIONAL, "", Optional.empty()),
                arguments(OPTIONAL, "7", Optional.of(7)),
                arguments(OPTIONAL_OR_NONE, "", Optional.empty()),
                arguments(OPTIONAL_OR_NONE, "-1", Optional.of(Optional.empty())),
                arguments(OPTIONAL_OR_NONE, "7", Optional.of(Optional.of(7))),
                arguments(SECRET_ADDRESS, "redis://:hunter2@host", URI.create("redis://:hunter2@host")));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void readsWhatFits(Setting<?> setting, String text, Object value) {
        assertThat((Object) setting.read(text))
                .as(setting.name() + " = " + text)
                .isEqualTo(value);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                arguments(DURATION, "40", "tandem.limit = \"40\" is not a duration in ISO-8601 (for example PT40S)"),
                arguments(DURATION, "", "tandem.limit = \"\" is not a duration in ISO-8601 (for example PT40S)"),
                arguments(DURATION, "PT0S", "tandem.limit = \"PT0S\" must be longer than nothing"),
                arguments(DURATION, "PT-1S", "tandem.limit = \"PT-1S\" must be longer than nothing"),
                arguments(DURATION, "P367D", "tandem.limit = \"P367D\" must not be longer than 366 days"),
                arguments(
                        DURATION,
                        "P99999999999999999D",
                        "tandem.limit = \"P99999999999999999D\" is not a duration in ISO-8601 (for example PT40S)"),
                arguments(NUMBER, "0", "tandem.count = \"0\" is not a whole number from 1 to 10"),
                arguments(NUMBER, "11", "tandem.count = \"11\" is not a whole number from 1 to 10"),
                arguments(NUMBER, "five", "tandem.count = \"five\" is not a whole number from 1 to 10"),
                arguments(NUMBER, "2.5", "tandem.count = \"2.5\" is not a whole number from 1 to 10"),
                arguments(NUMBER, "99999999999", "tandem.count = \"99999999999\" is not a whole number from 1 to 10"),
                arguments(FLAG, "yes", "tandem.on = \"yes\" is neither true nor false"),
                arguments(TEXT, "Word", "tandem.name = \"Word\" is not a lower-case word"),
                arguments(TEXT, "two\nlines", "tandem.name = \"two lines\" is not a lower-case word"),
                arguments(CHOICE, "green", "tandem.colour = \"green\" is not one of red|deep_blue"),
                arguments(CHOICE, "RED", "tandem.colour = \"RED\" is not one of red|deep_blue"),
                arguments(MILLISECONDS, "-1", "tandem.wait = \"-1\" is not a whole number from 0 to 2147483647"),
                arguments(MILLISECONDS, "PT1S", "tandem.wait = \"PT1S\" is not a whole number from 0 to 2147483647"),
                arguments(NUMBER_OR_NONE, "-2", "tandem.count = \"-2\" is not a whole number from 1 to 10, nor -1"),
                arguments(NUMBER_OR_NONE, "", "tandem.count = \"\" is not a whole number from 1 to 10, nor -1"),
                arguments(OPTIONAL, "-1", "tandem.narrow.count = \"-1\" is not a whole number from 1 to 10"),
                arguments(
                        SECRET_ADDRESS,
                        "redis://:hunter2@ho st",
                        "tandem.address = (secret) cannot be used; expected: an address"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void refusesWhatDoesNotFitInOneLineThatNamesIt(Setting<?> setting, String text, String message) {
        assertThatThrownBy(() -> setting.read(text))
                .isInstanceOf(SettingException.class)
                .hasMessage(message)
                .as("a cause could quote the text")
                .hasNoCause();
    }

    static Stream<Arguments> described() {
        return Stream.of(
                arguments(DURATION, "PT40S", "duration", false),
                arguments(NUMBER, "5", "messages", false),
                arguments(FLAG, "true", "true|false", false),
                arguments(TEXT, "abc", "a lower-case word", false),
                arguments(SECRET, "", "secret", true),
                arguments(LIST, "", "origins", false),
                arguments(MILLISECONDS, "250", "milliseconds", false),
                arguments(NUMBER_OR_NONE, "5", "messages", false),
                arguments(OPTIONAL, "", "messages", false),
                arguments(CHOICE, "deep_blue", "red|deep_blue", false));
    }

    @ParameterizedTest
    @MethodSource("described")
    void saysEverythingThatTheDocumentationNeeds(Setting<?> setting, String defaultText, String unit, boolean secret) {
        assertThat(setting.defaultText()).as("default").isEqualTo(defaultText);
        assertThat(setting.unit()).as("unit").isEqualTo(unit);
        assertThat(setting.secret()).as("secret").isEqualTo(secret);
        assertThat(setting.meaning()).as("meaning").endsWith(".");
    }

    @Test
    void aSecretThatTheReaderQuotesIsNotShown() {
        assertThatThrownBy(() -> SECRET_ADDRESS.read("redis://:hunter2@ho st"))
                .as("the reader's own message quotes the address")
                .message()
                .doesNotContain("hunter2");
    }
}
