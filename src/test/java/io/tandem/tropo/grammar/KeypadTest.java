package io.tandem.tropo.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grammars held against keys that come one by one (spec 7). */
class KeypadTest {

    private static final Duration INTERDIGIT = Duration.ofSeconds(5);

    /**
     * The reading after each key, by its first letter: more, if silent, complete, no match; at the end what silence makes of
     * it.
     */
    @ParameterizedTest(name = "{0} ({1}): {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "[4 DIGITS]        | - | 1980     | MMMC   | C",
                "[4 DIGITS]        | - | 198      | MMM    | N",
                "[4 DIGITS]        | # | 1980     | MMMC   | C",
                "[4 DIGITS]        | # | 198#     | MMMN   | N",
                "[4 DIGITS]        | # | #        | N      | N",
                "[4 DIGITS]        | - | 19#      | MMN    | N",
                "[4 DIGITS]        | - | *        | N      | N",
                "[1 DIGIT]         | - | 7        | C      | C",
                "[4-5 DIGITS]      | - | 1234     | MMMI   | C",
                "[4-5 DIGITS]      | - | 12345    | MMMIC  | C",
                "[4-5 DIGITS]      | # | 1234#    | MMMIC  | C",
                "[4-5 DIGITS]      | # | 123#     | MMMN   | N",
                "[4-5 DIGITS]      | - | 123      | MMM    | N",
                "[4-5 DIGITS]      | - | 1234*    | MMMIN  | N",
                "[DIGITS]          | # | 123#     | IIIC   | C",
                "[DIGITS]          | - | 123      | III    | C",
                "1,2,3,4           | - | 3        | C      | C",
                "1,2,3,4           | - | 5        | N      | N",
                "1,12,123          | - | 1        | I      | C",
                "1,12,123          | - | 12       | II     | C",
                "1,12,123          | - | 123      | IIC    | C",
                "1,12,123          | - | 13       | IN     | N",
                "1,12,123          | # | 1#       | IC     | C",
                "12,123            | # | 1#       | MN     | N",
                "sales(1,sales),support(2,support) | - | 2 | C  | C",
                "sales(10,sales),support(2,support) | - | 10 | MC | C",
                "red,blue          | - | 1        | N      | N",
                "ring(*)           | * | *        | C      | C",
                "ring(*),other(1)  | # | *        | C      | C",
                "a(1),b(1#)        | # | 1#       | IC     | C",
                "[ANY]             | - | 1        | N      | N",
                "http://h/a.grxml  | - | 1        | N      | N"
            })
    void readsKeys(String grammar, String terminator, String keys, String readings, String silence) {
        Keypad keypad = Keypad.of(Grammar.of(grammar), Terminator.of(Optional.ofNullable(terminator)), INTERDIGIT);

        for (int i = 0; i < keys.length(); i++) {
            keypad = keypad.press(keys.charAt(i));
            assertThat(letter(keypad.reading()))
                    .as("%s at %s", keys.substring(0, i + 1), grammar)
                    .isEqualTo(readings.charAt(i));
        }
        assertThat(letter(keypad.silence()))
                .as("%s and then silence at %s", keys, grammar)
                .isEqualTo(silence.charAt(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "[4 DIGITS]               | 1980  | 1980 | -    | 1980",
                "[4-5 DIGITS]             | 1234# | 1234 | -    | 1234",
                "1,2,3,4                  | 3     | 3    | 3    | 3",
                "yes(yes,y,1), no(no,n,2) | 1     | 1    | yes  | yes",
                "a(1),b(1#)               | 1#    | 1#   | b    | b",
                "a(1),b(12)               | 1#    | 1    | a    | a"
            })
    void saysWhatWasMeant(String grammar, String pressed, String utterance, String concept, String value) {
        Keypad keypad = press(Keypad.of(Grammar.of(grammar), new Terminator("#"), INTERDIGIT), pressed);

        assertThat(keypad.reading())
                .as("%s pressed at %s", pressed, grammar)
                .isEqualTo(new Reading.Complete(
                        new Match(utterance, utterance, Optional.ofNullable(concept), value, 100)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[4-5 DIGITS] | 1234 | 5000  | 3000",
                "[4-5 DIGITS] | 1234 | 10000 | 3000",
                "[4-5 DIGITS] | 1234 | 1000  | 1000",
                "[4-5 DIGITS] | 123  | 5000  | 5000",
                "[4 DIGITS]   | 123  | 5000  | 5000",
                "[DIGITS]     | 123  | 5000  | 5000",
                "[DIGITS]     | 123  | 2000  | 2000",
                "1,12         | 1    | 5000  | 5000",
                "123          | 1    | 2000  | 2000"
            })
    void saysHowLongTheNextKeyMayTake(String grammar, String pressed, long interdigitMillis, long millis) {
        Keypad keypad =
                press(Keypad.of(Grammar.of(grammar), Terminator.NONE, Duration.ofMillis(interdigitMillis)), pressed);

        assertThat(within(keypad.reading()))
                .as("%s pressed at %s", pressed, grammar)
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void tellsTheKeysThatDoNotMatch() {
        Keypad keypad = press(Keypad.of(Grammar.of("[4 DIGITS]"), new Terminator("#"), INTERDIGIT), "12#");

        assertThat(keypad.reading()).as("without the terminator").isEqualTo(new Reading.NoMatch("12"));
    }

    @Test
    void needsMoreAtFirst() {
        Keypad keypad = Keypad.of(Grammar.of("[4 DIGITS]"), Terminator.NONE, INTERDIGIT);

        assertThat(keypad.reading()).as("no key yet").isEqualTo(new Reading.More(INTERDIGIT));
        assertThat(keypad.silence()).as("and none comes").isEqualTo(new Reading.NoMatch(""));
    }

    @Test
    void isNotChangedByAKey() {
        Keypad keypad = Keypad.of(Grammar.of("1"), Terminator.NONE, INTERDIGIT);
        keypad.press('1');

        assertThat(keypad.reading()).as("of the old one").isEqualTo(new Reading.More(INTERDIGIT));
    }

    @Test
    void hasABoundEvenIfTheGrammarHasNone() {
        Keypad keypad = press(Keypad.of(Grammar.of("[DIGITS]"), Terminator.NONE, INTERDIGIT), "1".repeat(Digits.MOST));

        assertThat(keypad.reading()).as("so many keys").isInstanceOf(Reading.Complete.class);
    }

    private static Keypad press(Keypad keypad, String keys) {
        Keypad pressed = keypad;
        for (char key : keys.toCharArray()) {
            pressed = pressed.press(key);
        }
        return pressed;
    }

    private static char letter(Reading reading) {
        if (reading instanceof Reading.More) {
            return 'M';
        }
        if (reading instanceof Reading.MatchIfSilent) {
            return 'I';
        }
        return reading instanceof Reading.Complete ? 'C' : 'N';
    }

    private static Duration within(Reading reading) {
        return reading instanceof Reading.MatchIfSilent match ? match.within() : ((Reading.More) reading).within();
    }
}
