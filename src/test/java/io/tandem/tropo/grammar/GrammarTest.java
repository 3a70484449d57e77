package io.tandem.tropo.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grammars held against typed text (spec 7, 13). */
class GrammarTest {

    private static final String DEPARTMENTS = "department(support, engineering, sales), person(jose, jason, adam)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "[ANY]         | Hello, World!     | Hello, World! | -    | Hello, World!",
                "[any]         | ` padded `        | ` padded `    | -    | ` padded `",
                "[ ANY ]       | ``                | ``            | -    | ``",
                "[4 DIGITS]    | 1980              | 1980          | -    | 1980",
                "[4 DIGITS]    | 1 9 8 0           | 1980          | -    | 1980",
                "[4 DIGITS]    | ` 1980 `          | 1980          | -    | 1980",
                "[1 DIGIT]     | 7                 | 7             | -    | 7",
                "[1 DIGITS]    | 7                 | 7             | -    | 7",
                "[5 digits]    | 94070             | 94070         | -    | 94070",
                "[4 DIGITs]    | 0000              | 0000          | -    | 0000",
                "` [4 DIGITS] `| 1980              | 1980          | -    | 1980",
                "[4-5 DIGITS]  | 1234              | 1234          | -    | 1234",
                "[4-5 DIGITS]  | 12345             | 12345         | -    | 12345",
                "[ 4 - 5 DIGITS ] | 12345          | 12345         | -    | 12345",
                "[DIGITS]      | 1                 | 1             | -    | 1",
                "[DIGITS]      | 12345678901234567890 | 12345678901234567890 | - | 12345678901234567890",
                "red, blue, green   | blue         | blue          | blue | blue",
                "red,blue,green     | BLUE         | blue          | blue | blue",
                "red, blue, green   | ` Blue `     | blue          | blue | blue",
                "` red , blue `     | blue         | blue          | blue | blue",
                "red,, blue,        | blue         | blue          | blue | blue",
                "bar bee que, other | Bar  Bee Que | bar bee que   | bar bee que | bar bee que",
                "STRASSE, WEG       | straße       | STRASSE       | STRASSE | STRASSE",
                "1,2,3,4            | 3            | 3             | 3    | 3",
                "department(support, engineering, sales), person(jose) | engineering | engineering | department | department",
                "department(support, engineering, sales), person(jose) | Jose | jose | person | person",
                "BBQ (BBQ, Bar Bee Que) | Bar Bee Que | Bar Bee Que | BBQ  | BBQ",
                "BBQ (BBQ, Bar Bee Que) | bar bee que | Bar Bee Que | BBQ  | BBQ",
                "sales(1, sales), support(2, support) | 2 | 2      | support | support",
                "sales(1,sales),support(2,support) | Sales | sales | sales | sales",
                "true(1,yes), false(2,no) | NO     | no            | false | false",
                "yes(yes,y,1), no(no,n,2) | 1      | 1             | yes  | yes",
                "help, sales(1), bye      | help   | help          | help | help",
                "help, sales(1), bye      | bye    | bye           | bye  | bye",
                "a(x), b(x)               | x      | x             | a    | a",
                "ring(*)                  | *      | *             | ring | ring",
                "key pad(12#)             | 12#    | 12#           | key pad | key pad"
            })
    void matches(String grammar, String typed, String interpretation, String concept, String value) {
        assertThat(Grammar.of(grammar).match(typed))
                .as("%s typed at %s", typed, grammar)
                .contains(new Match(interpretation, typed, Optional.ofNullable(concept), value, 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[4 DIGITS]   | 198",
                "[4 DIGITS]   | 19801",
                "[4 DIGITS]   | 198a",
                "[4 DIGITS]   | ``",
                "[4 DIGITS]   | 198#",
                "[4 DIGITS]   | ١٩٨٠",
                "[4-5 DIGITS] | 123",
                "[4-5 DIGITS] | 123456",
                "[DIGITS]     | ``",
                "[DIGITS]     | one",
                "red, blue    | green",
                "red, blue    | red, blue",
                "red, blue    | redd",
                "red, blue    | ``",
                "bar bee que  | barbeeque",
                "department(support, sales) | department",
                "sales(1, sales) | 11"
            })
    void doesNotMatch(String grammar, String typed) {
        assertThat(Grammar.of(grammar).match(typed))
                .as("%s typed at %s", typed, grammar)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://host.example/file.grxml   | Grammars of SRGS and JSGF are not supported.",
                "HTTPS://host.example/a.jsgf      | Grammars of SRGS and JSGF are not supported.",
                "ftp://host.example/file(1).grxml | Grammars of SRGS and JSGF are not supported.",
                "<grammar root=\"a\"></grammar>   | Grammars of SRGS and JSGF are not supported.",
                "#JSGF V1.0; grammar a;           | Grammars of SRGS and JSGF are not supported.",
                "[BOOLEAN]                        | The grammar's keyword is not known.",
                "[4 DIGITS                        | The grammar's keyword is not known.",
                "[FOUR DIGITS]                    | The grammar's keyword is not known.",
                "[ANY], red                       | The grammar's keyword is not known.",
                "[0 DIGITS]                       | The grammar's number of digits is out of bounds.",
                "[5-4 DIGITS]                     | The grammar's number of digits is out of bounds.",
                "[1001 DIGITS]                    | The grammar's number of digits is out of bounds.",
                "[999999999 DIGITS]               | The grammar's number of digits is out of bounds.",
                "a(b                              | The grammar's parentheses do not match.",
                "a)b(                             | The grammar's parentheses do not match.",
                "a(b(c))                          | The grammar's parentheses do not match.",
                "a(b) c                           | The grammar's parentheses do not match.",
                "(a, b)                           | The grammar's parentheses do not match.",
                "``                               | The grammar has no terms.",
                "`, ,`                            | The grammar has no terms.",
                "a( , )                           | The grammar has no terms."
            })
    void isNotSupported(String grammar, String reason) {
        Grammar read = Grammar.of(grammar);

        assertThat(read).as(grammar).isEqualTo(new Unsupported(reason));
        assertThat(read.match("a")).as("what is typed at %s", grammar).isEmpty();
        assertThat(read.forVoice()).as("the same by voice").isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[4 DIGITS]", "[DIGITS]", "red, blue", DEPARTMENTS})
    void isTheSameByVoice(String grammar) {
        assertThat(Grammar.of(grammar).forVoice()).as(grammar).isEqualTo(Grammar.of(grammar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ANY]", "[any]"})
    void isForTextOnly(String grammar) {
        assertThat(Grammar.of(grammar).forVoice())
                .as(grammar)
                .isEqualTo(new Unsupported("The grammar [ANY] is for text only."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "#        | #  ",
                "*        | *  ",
                "ring(*)  | *  ",
                "` #`     | #  ",
                "*#       | *# ",
                "`*,#`    | *# ",
                "none     | `` ",
                "``       | `` ",
                "-        | `` "
            })
    void isEndedByTheKeysOfATerminator(String sent, String keys) {
        assertThat(Terminator.of(Optional.ofNullable(sent))).as(sent).isEqualTo(new Terminator(keys));
    }
}
