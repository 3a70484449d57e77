package io.tandem.telxl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.telxl.Messages;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as which value of a field (spec 10.1, 10.2). */
class FieldsTest {

    static Stream<Arguments> ids() {
        return Stream.of(
                arguments("2.4 number", "7", 7L),
                arguments("10.1 JSON integer", "7001", 7001L),
                arguments("10.1 zero", "0", 0L),
                arguments("10.1 string of digits", "'7'", 7L),
                arguments("10.1 seed's agent_id", "'007'", 7L),
                arguments("10.1 seed's config_id", "'01'", 1L),
                arguments("10.1 zeros alone", "'000'", 0L),
                arguments("10.1 leading zeros do not count as digits", "'" + "0".repeat(40) + "12'", 12L),
                arguments("10.1 whole number with an exponent", "1e3", 1000L),
                arguments("10.1 whole number with a point", "7.0", 7L),
                arguments("10.1 18 digits", "999999999999999999", 999_999_999_999_999_999L),
                arguments("10.1 18 digits as a string", "'999999999999999999'", 999_999_999_999_999_999L));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ids")
    void readsAnId(String row, String value, long expected) {
        assertThat(with(value).id("id")).as(row).isEqualTo(expected);
    }

    static Stream<Arguments> unfitIds() {
        return Stream.of(
                arguments("10.1 fraction", "7.5"),
                arguments("10.1 small fraction", "1e-3"),
                arguments("10.1 negative", "-7"),
                arguments("10.1 negative as a string", "'-7'"),
                arguments("10.1 true", "true"),
                arguments("10.1 false", "false"),
                arguments("10.1 object", "{}"),
                arguments("10.1 array", "[7]"),
                arguments("10.1 other string", "'seven'"),
                arguments("10.1 digits with a blank", "' 7'"),
                arguments("10.1 digits with a sign", "'+7'"),
                arguments("10.1 digits with a point", "'7.0'"),
                arguments("10.1 hexadecimal", "'0x7'"),
                arguments("10.1 blank", "' '"),
                arguments("10.1 digits of another script", "'\u0667'"),
                arguments("10.1 19 digits", "1000000000000000000"),
                arguments("10.1 19 digits as a string", "'1000000000000000000'"),
                arguments("10.1 more than a long holds", "9223372036854775808"),
                arguments("10.1 huge exponent", "1e999999999"),
                arguments("10.1 tiny exponent", "1e-999999999"),
                arguments("10.1 huge exponent of zero", "0e999999999"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unfitIds")
    void refusesWhatIsNoWholeNumberAndNamesTheField(String row, String value) {
        assertThatExceptionOfType(FieldException.class)
                .as(row)
                .isThrownBy(() -> with(value).optionalId("id"))
                .withMessage("Invalid id: a whole number is expected.");
    }

    @ParameterizedTest(name = "10.1 {0} counts as not given")
    @ValueSource(strings = {"''", "null"})
    void takesEmptyAndNullAsNotGiven(String value) {
        assertThat(with(value).optionalId("id")).isEmpty();
        assertThat(with(value).optionalText("id", 10)).isEmpty();
        assertThatExceptionOfType(FieldException.class)
                .as("10.1: in optional fields only")
                .isThrownBy(() -> with(value).id("id"))
                .withMessage("Missing id.");
        assertThatExceptionOfType(FieldException.class)
                .as("10.1: in optional fields only")
                .isThrownBy(() -> with(value).text("id", 10))
                .withMessage("Missing id.");
    }

    @Test
    void saysWhichFieldIsMissing() {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with("7").id("other"))
                .withMessage("Missing other.");
        assertThat(with("7").optionalId("other")).isEmpty();
        assertThat(with("7").optionalText("other", 10)).isEmpty();
    }

    @Test
    void readsATextAsItStands() {
        assertThat(with("' Mr Black\\u0000 '").text("id", 20)).isEqualTo(" Mr Black\u0000 ");
    }

    @ParameterizedTest(name = "2.4 {0} is no string")
    @ValueSource(strings = {"7", "true", "{}", "[]"})
    void refusesWhatIsNoText(String value) {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with(value).optionalText("id", 10))
                .withMessage("Invalid id: a string is expected.");
    }

    @Test
    void boundsTheLengthOfAText() {
        assertThat(with("'0123456789'").text("id", 10)).hasSize(10);
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with("'0123456789a'").text("id", 10))
                .withMessage("Invalid id: at most 10 characters are allowed.");
    }

    static Stream<Arguments> phoneNumbers() {
        return Stream.of(
                arguments("2.4 local format", "'01632 960 002'", "01632960002"),
                arguments("2.4 blanks of all kinds", "' 01632\u00a0960\t002 '", "01632960002"),
                arguments("10.2 JSON number", "1632960002", "1632960002"),
                arguments("international format", "'+44 1632 960002'", "+441632960002"),
                arguments("address", "'sip:ada@example.com'", "sip:ada@example.com"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("phoneNumbers")
    void readsAPhoneNumber(String row, String value, String expected) {
        assertThat(with(value.replace("\t", "\\t")).phoneNumber("id")).as(row).isEqualTo(expected);
    }

    @ParameterizedTest(name = "10.2 {0} is no phone number")
    @ValueSource(strings = {"true", "{}", "['1']", "'1\\u00002'", "'caf\u00e9'"})
    void refusesWhatIsNoPhoneNumber(String value) {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with(value).optionalPhoneNumber("id"))
                .withMessage("Invalid id: a phone number is expected.");
    }

    @ParameterizedTest(name = "10.2 {0} is no number given")
    @ValueSource(strings = {"''", "'  '", "null"})
    void takesABlankPhoneNumberAsNotGiven(String value) {
        assertThat(with(value).optionalPhoneNumber("id")).isEmpty();
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with(value).phoneNumber("id"))
                .withMessage("Missing id.");
    }

    @ParameterizedTest(name = "2.4 {0}")
    @ValueSource(strings = {"1", "'1'", "true"})
    void readsAYes(String value) {
        assertThat(with(value).flag("id")).isTrue();
    }

    @ParameterizedTest(name = "2.4 {0}")
    @ValueSource(strings = {"0", "'0'", "false"})
    void readsANo(String value) {
        assertThat(with(value).flag("id")).isFalse();
    }

    @Test
    void refusesWhatIsNeitherYesNorNo() {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with("2").flag("id"))
                .withMessage("Invalid id: 1 or 0 is expected.");
    }

    @Test
    void takesAYesOrNoThatIsNotGivenAsItIsTold() {
        assertThat(with("null").flag("id", true)).isTrue();
        assertThat(with("''").flag("id", false)).isFalse();
        assertThat(with("0").flag("id", true)).as("given").isFalse();
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with("null").flag("id"))
                .withMessage("Missing id.");
    }

    @ParameterizedTest(name = "10.2 {0}")
    @CsvSource({"7, 7", "'\"7\"', 7", "0, 0", "-1, -1", "'\"-1\"', -1", "-0, 0", "-2.0, -2", "'\"-007\"', -7"})
    void readsAWholeNumberOfAnySign(String value, long expected) {
        assertThat(with(value).wholeNumber("id")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "10.2 {0} is no whole number")
    @ValueSource(strings = {"-1.5", "1.5", "'-'", "'--1'", "'-x'", "'x'", "true", "{}", "-1e30", "'- 1'"})
    void refusesWhatIsNoWholeNumber(String value) {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with(value).wholeNumber("id"))
                .withMessage("Invalid id: a whole number is expected.");
    }

    @Test
    void readsNamesAndValues() {
        assertThat(with("[{'name':'b','value':'1'},{'name':'a','value':''},{'name':'b','value':'2'}]")
                        .namesAndValues("id", 3, 10))
                .as("7.4: in their order, the last of a name counts")
                .containsExactly(entry("b", "2"), entry("a", ""));
        assertThat(with("[]").namesAndValues("id", 3, 10)).isEmpty();
    }

    @ParameterizedTest(name = "7.4 {0}")
    @ValueSource(
            strings = {
                "null",
                "{}",
                "'a'",
                "[1]",
                "[null]",
                "[{}]",
                "[{'name':'a'}]",
                "[{'value':'a'}]",
                "[{'name':'','value':'a'}]",
                "[{'name':'a','value':1}]",
                "[{'name':'a','value':null}]",
                "[{'name':1,'value':'a'}]",
                "[{'name':'a','value':'12345678901'}]",
                "[{'name':'12345678901','value':'a'}]",
                "[{'name':'a','value':'a'},{'name':'b','value':'a'},{'name':'c','value':'a'}]"
            })
    void refusesWhatIsNoNamesAndValues(String value) {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> with(value).namesAndValues("id", 2, 10));
    }

    private static Fields with(String value) {
        try (JsonReader reader = Json.createReader(new StringReader(Messages.json("{'id':" + value + "}")))) {
            return new Fields(reader.readObject());
        }
    }
}
