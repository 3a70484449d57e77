package io.tandem.directory.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.Samples;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorChangeTest {

    private static OperatorChange read(String name, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(name, value);
        return OperatorChange.of(values, Samples::hash);
    }

    private static Object valueOf(OperatorChange change, String name) {
        return switch (name) {
            case "fullName" -> change.name();
            case "email" -> change.email();
            case "phoneNumber" -> change.phoneNumber();
            case "ringTime" -> change.ringTime().map(Duration::toSeconds);
            case "wrapTime" -> change.wrapTime().map(Duration::toSeconds);
            case "webUsername" -> change.webUsername();
            case "externalId" -> change.record().externalId();
            case "externalIdType" -> change.record().externalIdType();
            case "sequence" -> change.record().sequence();
            default -> change.record().active();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "fullName, Ada Brook",
        "email, ada@example.com",
        "email, ''",
        "phoneNumber, 01632 960001",
        "phoneNumber, +44 (1632) 960-001",
        "phoneNumber, ''",
        "ringTime, 1",
        "ringTime, 86400",
        "wrapTime, 0",
        "webUsername, ada",
        "externalId, A-1",
        "externalId, ''",
        "externalIdType, crm",
        "sequence, 0",
        "sequence, 2147483647",
        "active, true",
        "active, false"
    })
    void takesValuesThatFit(String name, String value) {
        assertThat(valueOf(read(name, value), name))
                .asString()
                .isEqualTo(Optional.of(value).toString());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false"})
    void takesFlagsAsDigits(String value, boolean active) {
        assertThat(read("active", value).record().active()).contains(active);
    }

    @ParameterizedTest
    @CsvSource({
        "fullName, ''",
        "fullName, ' '",
        "email, a b@example.com",
        "phoneNumber, ' '",
        "phoneNumber, SIP/7",
        "phoneNumber, '01632&960001'",
        "phoneNumber, +",
        "ringTime, 0",
        "ringTime, -1",
        "ringTime, 86401",
        "ringTime, 1.5",
        "ringTime, ''",
        "wrapTime, soon",
        "wrapTime, 99999999999999999999",
        "webUsername, ''",
        "sequence, -1",
        "sequence, 2147483648",
        "active, yes",
        "active, ''"
    })
    void refusesValuesThatDoNotAndNamesThem(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fullName", "email", "phoneNumber", "webUsername", "externalId", "externalIdType"})
    void refusesControlCharactersAndTextsWithoutEnd(String name) {
        assertThatThrownBy(() -> read(name, "1\0")).isInstanceOf(DirectoryException.class);
        assertThatThrownBy(() -> read(name, "1".repeat(300))).isInstanceOf(DirectoryException.class);
        assertThatThrownBy(() -> read(name, null)).isInstanceOf(DirectoryException.class);
    }

    @Test
    void hashesPasswords() {
        assertThat(read("webPassword", "secret").webPassword().orElseThrow().text())
                .doesNotContain("secret");
        assertThatThrownBy(() -> read("webPassword", "")).hasMessageContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "customerId", "configurationId", "fullname", "ops1groupList", ""})
    void refusesNamesItDoesNotKnow(String name) {
        assertThatThrownBy(() -> read(name, "1"))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("fullName");
    }

    @Test
    void refusesToSetNothing() {
        assertThatThrownBy(() -> OperatorChange.of(Map.of(), Samples::hash)).isInstanceOf(DirectoryException.class);
    }
}
