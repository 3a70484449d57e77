package io.tandem.telxl.start;

import static io.tandem.telxl.Messages.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.telxl.Mode;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of session_start (spec 3.1). */
class SessionStartTest {

    private static final String LOGIN = "'user':'Mr Black','pass':'secret'";

    @Test
    void readsAllFields() {
        assertThat(read(LOGIN + ",'mode':'web','agent_id':'007','config_id':1", Optional.empty()))
                .isEqualTo(new SessionStart("Mr Black", "secret", Mode.WEB, OptionalLong.of(7), OptionalLong.of(1)));
    }

    @Test
    void leavesTheIdsOutThatAreNotGiven() {
        assertThat(read(LOGIN + ",'mode':'api','agent_id':'','config_id':null", Optional.empty()))
                .isEqualTo(
                        new SessionStart("Mr Black", "secret", Mode.API, OptionalLong.empty(), OptionalLong.empty()));
    }

    @Test
    void takesTheModeFromTheAddressIfTheCommandHasNone() {
        assertThat(read(LOGIN, Optional.of(Mode.WEB)).mode()).isEqualTo(Mode.WEB);
        assertThat(read(LOGIN + ",'mode':'web'", Optional.of(Mode.WEB)).mode()).isEqualTo(Mode.WEB);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                arguments("3.1 user missing", "'pass':'secret','mode':'api'", Optional.empty(), "Missing user."),
                arguments(
                        "3.1 user empty", "'user':'','pass':'secret','mode':'api'", Optional.empty(), "Missing user."),
                arguments(
                        "3.1 user no string",
                        "'user':7,'pass':'secret','mode':'api'",
                        Optional.empty(),
                        "Invalid user: a string is expected."),
                arguments(
                        "3.1 user too long",
                        "'user':'" + "a".repeat(201) + "','pass':'secret','mode':'api'",
                        Optional.empty(),
                        "Invalid user: at most 200 characters are allowed."),
                arguments("3.1 pass missing", "'user':'Mr Black','mode':'api'", Optional.empty(), "Missing pass."),
                arguments(
                        "3.1 pass no string",
                        "'user':'Mr Black','pass':true,'mode':'api'",
                        Optional.empty(),
                        "Invalid pass: a string is expected."),
                arguments(
                        "3.1 pass too long",
                        "'user':'Mr Black','pass':'" + "a".repeat(1_001) + "','mode':'api'",
                        Optional.empty(),
                        "Invalid pass: at most 1000 characters are allowed."),
                arguments("3.1 mode missing", LOGIN, Optional.empty(), "Missing mode: api or web is expected."),
                arguments(
                        "9 mode empty",
                        LOGIN + ",'mode':''",
                        Optional.empty(),
                        "Missing mode: api or web is expected."),
                arguments(
                        "9 mode unknown",
                        LOGIN + ",'mode':'xml'",
                        Optional.empty(),
                        "Unknown mode: api or web is expected."),
                arguments(
                        "9 mode in another case",
                        LOGIN + ",'mode':'API'",
                        Optional.empty(),
                        "Unknown mode: api or web is expected."),
                arguments(
                        "9 mode no string",
                        LOGIN + ",'mode':1",
                        Optional.empty(),
                        "Invalid mode: a string is expected."),
                arguments(
                        "mode of another address",
                        LOGIN + ",'mode':'api'",
                        Optional.of(Mode.WEB),
                        "The mode differs from the one of the address connected to."),
                arguments(
                        "10.1 agent_id no number",
                        LOGIN + ",'mode':'api','agent_id':'seven'",
                        Optional.empty(),
                        "Invalid agent_id: a whole number is expected."),
                arguments(
                        "10.1 config_id no number",
                        LOGIN + ",'mode':'api','config_id':1.5",
                        Optional.empty(),
                        "Invalid config_id: a whole number is expected."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void saysWhichFieldDoesNotFit(String row, String fields, Optional<Mode> ofAddress, String expected) {
        assertThatExceptionOfType(FieldException.class)
                .as(row)
                .isThrownBy(() -> read(fields, ofAddress))
                .withMessage(expected);
    }

    @Test
    void neverShowsTheCredentials() {
        assertThat(read(LOGIN + ",'mode':'api','agent_id':7", Optional.empty()).toString())
                .doesNotContain("Black", "secret")
                .contains("7");
    }

    private static SessionStart read(String fields, Optional<Mode> ofAddress) {
        try (JsonReader reader = Json.createReader(new StringReader(json("{" + fields + "}")))) {
            return SessionStart.read(new Fields(reader.readObject()), ofAddress);
        }
    }
}
