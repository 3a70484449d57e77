package io.tandem.chat.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.chat.wire.ChatException;
import io.tandem.chat.wire.ChatFault;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How visitors are called (spec 11.4, 11.7). */
class VisitorNameTest {

    @ParameterizedTest(name = "nickname {0}, first name {1}, last name {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Pat, -, -, Pat",
                "'  Pat ', -, -, Pat",
                "P, Pat, Doe, P",
                "P, Pat, -, P",
                "'', Pat, Doe, Pat Doe",
                "-, ' Pat ', ' Doe ', Pat Doe",
                "' ', Pat, Doe, Pat Doe"
            })
    void aNicknameIsTakenOrElseBothNames(String nickname, String first, String last, String name) {
        assertThat(VisitorName.read(fields(nickname, first, last)))
                .as("the name")
                .isEqualTo(name);
    }

    @ParameterizedTest(name = "nickname {0}, first name {1}, last name {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, Doe, FIRST_NAME_MISSING",
                "'', '', Doe, FIRST_NAME_MISSING",
                "-, '  ', Doe, FIRST_NAME_MISSING",
                "-, Pat, -, LAST_NAME_MISSING",
                "-, Pat, '', LAST_NAME_MISSING",
                "-, -, -, NAME_MISSING",
                "'', '', '', NAME_MISSING",
                "' ', -, -, NAME_MISSING"
            })
    void aMissingNameIsSaid(String nickname, String first, String last, ChatFault fault) {
        assertThatExceptionOfType(ChatException.class)
                .isThrownBy(() -> VisitorName.read(fields(nickname, first, last)))
                .satisfies(
                        refusal -> assertThat(refusal.fault()).as("the fault").isEqualTo(fault));
    }

    @Test
    void namesHaveAtMostAHundredCharacters() {
        String longest = "x".repeat(100);
        assertThat(VisitorName.read(fields(longest, null, null)))
                .as("a hundred")
                .isEqualTo(longest);
        for (Fields tooLong : Arrays.asList(
                fields(longest + "x", null, null),
                fields("P", longest + "x", null),
                fields("P", null, longest + "x"))) {
            assertThatExceptionOfType(ChatException.class)
                    .isThrownBy(() -> VisitorName.read(tooLong))
                    .satisfies(refusal ->
                            assertThat(refusal.fault()).as("one more").isEqualTo(ChatFault.MALFORMED));
        }
    }

    private static Fields fields(String nickname, String first, String last) {
        return FieldsTest.of(
                "'nickname':" + quoted(nickname) + ",'firstName':" + quoted(first) + ",'lastName':" + quoted(last));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}
