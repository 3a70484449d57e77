package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsCheckTest {

    static List<Arguments> names() {
        return List.of(
                Arguments.of("tandem.telxl.idle-timeout", Set.of(), true),
                Arguments.of("java.home", Set.of(), true),
                Arguments.of("tandem.telxl.idletimeout", Set.of(), false),
                Arguments.of("tandem.telxl.idle.timeout", Set.of(), false),
                Arguments.of("tandem.telxl.idle.timeout", Set.of("TANDEM_TELXL_IDLE_TIMEOUT"), true),
                Arguments.of("tandem.bayeux.long-polling.maxInterval", Set.of(), true),
                Arguments.of("tandem.bayeux.long.polling.maxinterval", Set.of(), false),
                Arguments.of(
                        "tandem.bayeux.long.polling.maxinterval",
                        Set.of("TANDEM_BAYEUX_LONG_POLLING_MAXINTERVAL"),
                        true));
    }

    @ParameterizedTest
    @MethodSource("names")
    void tellsAMisspeltSettingFromOneThatTheEnvironmentSpellsItsOwnWay(
            String name, Set<String> environment, boolean known) {
        assertThat(SettingsCheck.unknown(List.of(name), environment).isEmpty())
                .as("%s is known", name)
                .isEqualTo(known);
    }
}
