package io.tandem.tropo.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.tropo.document.Ask;
import io.tandem.tropo.document.Channel;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Step;
import io.tandem.tropo.document.read.DocumentReader;
import io.tandem.tropo.grammar.Keypad;
import io.tandem.tropo.grammar.Reading;
import io.tandem.tropo.prompt.Failure;
import io.tandem.tropo.wire.Action;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an ask goes on (spec 8, 13). */
class AttemptTest {

    private static final String PROMPTS =
            "\"say\":[{\"value\":\"Nobody?\",\"event\":\"timeout\"},{\"value\":\"Pardon?\",\"event\":\"nomatch:1\"},"
                    + "{\"value\":\"Year?\"}]";

    /** Inputs are given one after the other, a dash being silence; what is said is told for each attempt. */
    @ParameterizedTest(name = "{0} of {1} attempts")
    @CsvSource(
            delimiter = '|',
            value = {
                "1980      | 1 | Year?                               | SUCCESS 1",
                "x         | 1 | Year?                               | NOMATCH 1",
                "-         | 1 | Year?                               | TIMEOUT 1",
                "x 1980    | 3 | Year? / Pardon? Year?               | SUCCESS 2",
                "- 1980    | 3 | Year? / Nobody? Year?               | SUCCESS 2",
                "x - 1980  | 3 | Year? / Pardon? Year? / Nobody? Year? | SUCCESS 3",
                "x x x     | 3 | Year? / Pardon? Year? / Year?       | NOMATCH 3",
                "x x -     | 3 | Year? / Pardon? Year? / Year?       | TIMEOUT 3",
                "- - x     | 3 | Year? / Nobody? Year? / Nobody? Year? | NOMATCH 3"
            })
    void goesOnUntilThereIsAnAnswerOrNoAttemptIsLeft(String inputs, int attempts, String said, String result) {
        Turn turn = begin(
                "{\"choices\":{\"value\":\"[4 DIGITS]\"},\"name\":\"year\",\"attempts\":" + attempts + ',' + PROMPTS
                        + '}',
                Channel.TEXT);
        StringBuilder heard = new StringBuilder();
        for (String input : inputs.split(" ")) {
            Turn.Listen listen = (Turn.Listen) turn;
            heard.append(heard.isEmpty() ? "" : " / ").append(words(listen.say()));
            turn = input.equals("-")
                    ? listen.attempt().failed(Failure.TIMEOUT)
                    : listen.attempt().typed(input);
        }

        assertThat(heard.toString()).as("what is said before each input").isEqualTo(said);
        Action.Asked action = action(turn);
        assertThat(action.disposition() + " " + action.attempts())
                .as("what came of it, and how many tries it took")
                .isEqualTo(result);
        assertThat(action.name()).as("whose result it is").contains("year");
        assertThat(turn instanceof Turn.Complete).as("whether it is complete").isEqualTo(result.startsWith("SUCCESS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"say\":{\"value\":\"\"},", "\"say\":[{\"value\":\"\"}],", "\"say\":[],", "``"})
    void dropsTheFirstTextWithoutAWord(String say) {
        Turn turn = begin("{" + say + "\"choices\":{\"value\":\"[ANY]\"}}", Channel.TEXT);

        assertThat(((Turn.Listen) turn).say()).as("what is sent").isEmpty();
        Action.Asked action = action(((Turn.Listen) turn).attempt().typed("What?"));
        assertThat(action.match().orElseThrow().value())
                .as("what the first text was")
                .isEqualTo("What?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ANY]              | VOICE | The grammar [ANY] is for text only.",
                "http://a/b.grxml   | VOICE | Grammars of SRGS and JSGF are not supported.",
                "http://a/b.grxml   | TEXT  | Grammars of SRGS and JSGF are not supported."
            })
    void cannotBeAskedWithSomeGrammars(String grammar, Channel channel, String reason) {
        assertThat(begin("{\"choices\":{\"value\":\"" + grammar + "\"}}", channel))
                .as("%s by %s", grammar, channel)
                .isEqualTo(new Turn.Unusable(reason));
    }

    @Test
    void takesKeysAsTheAskSays() {
        Turn turn = begin(
                "{\"choices\":{\"value\":\"[2-4 DIGITS]\",\"terminator\":\"*\"},\"interdigitTimeout\":2}",
                Channel.VOICE);
        Keypad keypad = ((Turn.Listen) turn).attempt().keypad().orElseThrow();

        assertThat(keypad.press('1').reading()).as("one key of two").isEqualTo(new Reading.More(Duration.ofSeconds(2)));
        assertThat(keypad.press('1').press('2').press('*').reading())
                .as("two keys and the terminator")
                .isInstanceOf(Reading.Complete.class);
    }

    @ParameterizedTest
    @CsvSource({"any,true", "dtmf,true", "speech,false"})
    void takesNoKeysWhereOnlySpeechCounts(String mode, boolean keys) {
        Turn turn = begin("{\"choices\":{\"value\":\"1\",\"mode\":\"" + mode + "\"}}", Channel.VOICE);

        assertThat(((Turn.Listen) turn).attempt().keypad().isPresent())
                .as("keys in mode %s", mode)
                .isEqualTo(keys);
    }

    private static Turn begin(String ask, Channel channel) {
        Step step = new DocumentReader()
                .read("{\"tropo\":[{\"ask\":" + ask + "}]}")
                .steps()
                .get(0);
        return Attempt.first(step.name(), (Ask) step.verb(), channel);
    }

    private static Action.Asked action(Turn turn) {
        return turn instanceof Turn.Complete complete ? complete.action() : ((Turn.Incomplete) turn).action();
    }

    private static String words(List<Say> say) {
        return say.stream().map(Say::value).collect(Collectors.joining(" "));
    }
}
