package io.tandem.chat.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import io.tandem.chat.wire.ChatJson;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the fields of an operation, each named {@code f} here. */
class FieldsTest {

    private static final Fields.Data NOTHING = new Fields.Data(Map.of(), Set.of());

    static Stream<Arguments> readings() {
        return Stream.of(
                text("", ""),
                text("'f':null", ""),
                text("'f':''", ""),
                text("'f':' a '", " a "),
                line("'f':'  a b  '", "a b"),
                line("'f':'a\\u0000b\\r\\nc\\u200b'", "abc"),
                line("'f':'1234567890'", "1234567890"),
                number("", Optional.empty()),
                number("'f':null", Optional.empty()),
                number("'f':''", Optional.empty()),
                number("'f':' '", Optional.empty()),
                number("'f':0", Optional.of(0)),
                number("'f':7", Optional.of(7)),
                number("'f':'7'", Optional.of(7)),
                number("'f':999999999", Optional.of(999_999_999)),
                flag("", false),
                flag("'f':null", false),
                flag("'f':'true'", false),
                flag("'f':true", true),
                data("", NOTHING),
                data("'f':null", NOTHING),
                data("'f':''", NOTHING),
                data("'f':{}", NOTHING),
                data("'f':{'a':'1','b':2.5,'c':true,'d':null,'e':''}", set(Set.of("d"))),
                names("", Set.of()),
                names("'f':null", Set.of()),
                names("'f':''", Set.of()),
                names("'f':[]", Set.of()),
                names("'f':['a','b']", Set.of("a", "b")));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("readings")
    void aFieldIsRead(String what, String fields, Function<Fields, Object> reading, Object expected) {
        assertThat(reading.apply(of(fields))).as("%s of %s", what, fields).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                text("'f':7", null),
                text("'f':{}", null),
                text("'f':true", null),
                line("'f':'12345678901'", null),
                line("'f':[]", null),
                number("'f':-1", null),
                number("'f':1.5", null),
                number("'f':1e3", null),
                number("'f':1234567890", null),
                number("'f':'one'", null),
                number("'f':true", null),
                number("'f':[1]", null),
                data("'f':'x'", null),
                data("'f':[]", null),
                data("'f':{'a':{}}", null),
                data("'f':{'a':[]}", null),
                data("'f':{'':'v'}", null),
                data("'f':{'" + "n".repeat(101) + "':'v'}", null),
                data("'f':{'n':'" + "v".repeat(1_001) + "'}", null),
                names("'f':'a'", null),
                names("'f':[7]", null),
                names("'f':{}", null));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("refusals")
    void aFieldThatIsNotAsItShouldBeIsNamed(String what, String fields, Function<Fields, Object> reading) {
        assertThatExceptionOfType(ChatException.class)
                .as("%s of %s", what, fields)
                .isThrownBy(() -> reading.apply(of(fields)))
                .satisfies(
                        refusal -> assertThat(refusal.fault()).as("the fault").isEqualTo(ChatFault.MALFORMED))
                .withMessageStartingWith("f: ");
    }

    @Test
    void dataAndNamesHaveALimit() {
        String hundred = members(100);
        assertThat(of("'f':{" + hundred + "}").userData("f").set())
                .as("a hundred members")
                .hasSize(100);
        assertThatExceptionOfType(ChatException.class)
                .as("one more")
                .isThrownBy(() -> of("'f':{" + hundred + ",'more':1}").userData("f"));
        assertThatExceptionOfType(ChatException.class)
                .as("a hundred and one names")
                .isThrownBy(() -> of("'f':[" + "'n',".repeat(100) + "'n']").names("f"));
    }

    @Test
    void whatHasToBeThereIsMissed() {
        for (String absent : new String[] {"", "'f':null", "'f':''"}) {
            assertThatExceptionOfType(ChatException.class)
                    .as("\"%s\" as a text", absent)
                    .isThrownBy(() -> of(absent).required("f"));
            assertThatExceptionOfType(ChatException.class)
                    .as("\"%s\" as anything", absent)
                    .isThrownBy(() -> of(absent).having("f"));
        }
        assertThat(of("'f':'a'").required("f")).as("a text").isEqualTo("a");
        assertThat(of("'f':{}").having("f").userData("f"))
                .as("data, though none")
                .isEqualTo(NOTHING);
    }

    /** An operation of these fields, written with ' in place of ". */
    static Fields of(String fields) {
        return new Fields(ChatJson.fields(fields));
    }

    private static Fields.Data set(Set<String> removed) {
        return new Fields.Data(Map.of("a", "1", "b", "2.5", "c", "true", "e", ""), removed);
    }

    private static String members(int count) {
        StringBuilder members = new StringBuilder("'n0':0");
        for (int i = 1; i < count; i++) {
            members.append(",'n").append(i).append("':").append(i);
        }
        return members.toString();
    }

    private static Arguments text(String fields, String expected) {
        return row("text", fields, given -> given.text("f"), expected);
    }

    private static Arguments line(String fields, String expected) {
        return row("line", fields, given -> given.line("f", 10), expected);
    }

    private static Arguments number(String fields, Optional<Integer> expected) {
        return row("number", fields, given -> given.number("f"), expected);
    }

    private static Arguments flag(String fields, boolean expected) {
        return row("flag", fields, given -> given.flag("f"), expected);
    }

    private static Arguments data(String fields, Fields.Data expected) {
        return row("data", fields, given -> given.userData("f"), expected);
    }

    private static Arguments names(String fields, Set<String> expected) {
        return row("names", fields, given -> Set.copyOf(given.names("f")), expected);
    }

    private static Arguments row(String what, String fields, Function<Fields, Object> reading, Object expected) {
        return arguments(what, fields, reading, expected);
    }
}
