package io.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    private static final Setting<Integer> COUNT = Setting.number("tandem.count", 5, 1, 10, "messages", "A count.");
    private static final Setting<Boolean> ON = Setting.flag("tandem.on", false, "A switch.");
    private static final Setting<Integer> SECRET =
            new Setting<>("tandem.pin", "0", "a whole number", "A number nobody else knows.", true, Integer::parseInt);
    private static final List<Setting<?>> ALL = List.of(COUNT, ON, SECRET);

    static Stream<Arguments> valuesInForce() {
        return Stream.of(
                arguments(Map.of(), COUNT, 5),
                arguments(Map.of("tandem.count", "7"), COUNT, 7),
                arguments(Map.of("tandem.on", "true"), COUNT, 5),
                arguments(Map.of("tandem.on", "true"), ON, true),
                arguments(Map.of("tandem.pin", "1234"), SECRET, 1234));
    }

    @ParameterizedTest
    @MethodSource("valuesInForce")
    void givesWhatIsConfiguredOrElseTheDefault(Map<String, String> configured, Setting<?> setting, Object value) {
        assertThat((Object) of(configured).get(setting)).isEqualTo(value);
    }

    static Stream<Arguments> configurations() {
        return Stream.of(
                arguments(Map.of(), List.of()),
                arguments(Map.of("tandem.count", "7", "tandem.unknown", "x"), List.of()),
                arguments(
                        Map.of("tandem.count", "0"),
                        List.of("tandem.count = \"0\" is not a whole number from 1 to 10")),
                arguments(
                        Map.of("tandem.on", "maybe", "tandem.count", "x"),
                        List.of(
                                "tandem.count = \"x\" is not a whole number from 1 to 10",
                                "tandem.on = \"maybe\" is neither true nor false")),
                arguments(
                        Map.of("tandem.pin", "hunter2"),
                        List.of("tandem.pin = (secret) cannot be used; expected: a whole number")));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void listsEveryProblemInALineOfItsOwn(Map<String, String> configured, List<String> problems) {
        assertThat(of(configured).problems(ALL)).isEqualTo(problems);
    }

    @Test
    void refusesAValueThatDoesNotFitEachTimeItIsAskedFor() {
        Settings settings = of(Map.of("tandem.count", "many"));

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> settings.get(COUNT))
                    .isInstanceOf(SettingException.class)
                    .hasMessage("tandem.count = \"many\" is not a whole number from 1 to 10");
        }
    }

    @Test
    void aValueNeverChangesOnceRead() {
        Map<String, String> configured = new HashMap<>(Map.of("tandem.count", "7"));
        Settings settings = of(configured);
        settings.get(COUNT);

        configured.put("tandem.count", "8");

        assertThat(settings.get(COUNT)).isEqualTo(7);
    }

    private static Settings of(Map<String, String> configured) {
        return new Settings(name -> Optional.ofNullable(configured.get(name)));
    }
}
