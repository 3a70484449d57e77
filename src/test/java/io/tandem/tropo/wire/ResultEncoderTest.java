package io.tandem.tropo.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tandem.tropo.grammar.Grammar;
import io.tandem.tropo.grammar.Match;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Results as they stand on the wire (spec 4). */
class ResultEncoderTest {

    private static final Instant AT = Instant.parse("2017-03-04T05:06:07Z");

    @Test
    void tellsTheWholeResult() {
        assertThat(encoded(result(asked(Disposition.SUCCESS, "[4 DIGITS]", "1 9 8 0"))))
                .as("an ask that was answered")
                .isEqualTo("{\"result\":{\"sessionId\":\"s\",\"callId\":\"c\",\"state\":\"ANSWERED\","
                        + "\"sessionDuration\":5,\"sequence\":1,\"complete\":true,\"error\":null,"
                        + "\"calledid\":\"9992801029\",\"actions\":{\"name\":\"n\",\"attempts\":1,"
                        + "\"disposition\":\"SUCCESS\",\"confidence\":100,\"interpretation\":\"1980\","
                        + "\"utterance\":\"1 9 8 0\",\"value\":\"1980\"}}}");
    }

    @Test
    void tellsWhatIsNotThereAsNull() {
        Result result = new Result(
                "s",
                Optional.empty(),
                State.FAILED,
                Duration.ZERO,
                3,
                false,
                Optional.of("no answer"),
                Optional.empty(),
                Optional.of(UserType.MACHINE),
                List.of());

        assertThat(encoded(result))
                .as("a launched session without a call")
                .isEqualTo("{\"result\":{\"sessionId\":\"s\",\"callId\":null,\"state\":\"FAILED\","
                        + "\"sessionDuration\":0,\"sequence\":3,\"complete\":false,\"error\":\"no answer\","
                        + "\"calledid\":null,\"userType\":\"MACHINE\"}}");
    }

    @Test
    void hasNoActionsOneOrSeveral() {
        Action one = asked(Disposition.TIMEOUT, "1", "");
        JsonObject encoded = ResultEncoder.encode(result(one)).getJsonObject("result");

        assertThat(ResultEncoder.encode(result()).getJsonObject("result"))
                .as("no action: no key")
                .doesNotContainKey("actions");
        assertThat(encoded.get("actions").getValueType()).as("one").isEqualTo(JsonValue.ValueType.OBJECT);
        assertThat(ResultEncoder.encode(result(one, one, one))
                        .getJsonObject("result")
                        .getJsonArray("actions"))
                .as("several, in order, even if alike")
                .containsExactly(encoded.get("actions"), encoded.get("actions"), encoded.get("actions"));
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                arguments(
                        "ask by label",
                        asked(Disposition.SUCCESS, "yes(yes,y,1), no(no,n,2)", "1"),
                        "{\"name\":\"n\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"confidence\":100,"
                                + "\"interpretation\":\"1\",\"utterance\":\"1\",\"concept\":\"yes\",\"value\":\"yes\"}"),
                arguments(
                        "ask by list",
                        asked(Disposition.SUCCESS, "1,2,3,4", "3"),
                        "{\"name\":\"n\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"confidence\":100,"
                                + "\"interpretation\":\"3\",\"utterance\":\"3\",\"concept\":\"3\",\"value\":\"3\"}"),
                arguments(
                        "ask by any text",
                        asked(Disposition.SUCCESS, "[ANY]", "Hi \"there\"\n"),
                        "{\"name\":\"n\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"confidence\":100,"
                                + "\"interpretation\":\"Hi \\\"there\\\"\\n\",\"utterance\":\"Hi \\\"there\\\"\\n\","
                                + "\"value\":\"Hi \\\"there\\\"\\n\"}"),
                arguments(
                        "ask by speech",
                        new Action.Asked(
                                Optional.of("zip"),
                                2,
                                Disposition.SUCCESS,
                                Optional.of(new Match("94070", "nine four", Optional.empty(), "nine four", 53)),
                                Optional.of("<result/>")),
                        "{\"name\":\"zip\",\"attempts\":2,\"disposition\":\"SUCCESS\",\"confidence\":53,"
                                + "\"interpretation\":\"94070\",\"utterance\":\"nine four\",\"value\":\"nine four\","
                                + "\"xml\":\"<result/>\"}"),
                arguments(
                        "ask without name",
                        new Action.Asked(Optional.empty(), 3, Disposition.NOMATCH, Optional.empty(), Optional.empty()),
                        "{\"attempts\":3,\"disposition\":\"NOMATCH\"}"),
                arguments(
                        "conference",
                        new Action.Conferred(Optional.of("c"), Duration.ofMillis(28_999), Disposition.EXTERNAL_EVENT),
                        "{\"name\":\"c\",\"duration\":28,\"disposition\":\"EXTERNAL_EVENT\"}"),
                arguments(
                        "record ended by a key",
                        new Action.Recorded(
                                Optional.of("r"),
                                1,
                                Disposition.SUCCESS,
                                Grammar.of("#").match("#"),
                                Optional.of(Duration.ofMillis(2_345)),
                                Optional.of("http://u.example/r.wav"),
                                Optional.of(Action.UploadStatus.SUCCESS)),
                        "{\"name\":\"r\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"confidence\":100,"
                                + "\"interpretation\":\"#\",\"utterance\":\"#\",\"concept\":\"#\",\"value\":\"#\","
                                + "\"duration\":2345,\"url\":\"http://u.example/r.wav\",\"uploadStatus\":\"success\"}"),
                arguments(
                        "record ended by hangup",
                        new Action.Recorded(
                                Optional.of("r"),
                                1,
                                Disposition.SUCCESS,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("http://u.example/r.wav"),
                                Optional.empty()),
                        "{\"name\":\"r\",\"attempts\":1,\"disposition\":\"SUCCESS\",\"url\":\"http://u.example/r.wav\"}"),
                arguments(
                        "transfer",
                        new Action.Transferred(
                                Optional.of("t"),
                                Duration.ofSeconds(149),
                                Optional.of(Duration.ofSeconds(145)),
                                Disposition.SUCCESS,
                                AT,
                                Optional.of("14155550100"),
                                Optional.of(UserType.HUMAN)),
                        "{\"name\":\"t\",\"duration\":149,\"connectedDuration\":145,\"disposition\":\"SUCCESS\","
                                + "\"timestamp\":\"2017-03-04T05:06:07.000Z\",\"calledid\":\"14155550100\","
                                + "\"userType\":\"HUMAN\"}"),
                arguments(
                        "transfer that nobody answered",
                        new Action.Transferred(
                                Optional.empty(),
                                Duration.ofSeconds(30),
                                Optional.empty(),
                                Disposition.TIMEOUT,
                                AT,
                                Optional.empty(),
                                Optional.empty()),
                        "{\"duration\":30,\"disposition\":\"TIMEOUT\",\"timestamp\":\"2017-03-04T05:06:07.000Z\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actions")
    void tellsWhatCameOfAStep(String row, Action action, String expected) {
        assertThat(ResultEncoder.encode(result(action))
                        .getJsonObject("result")
                        .getJsonObject("actions")
                        .toString())
                .as(row)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void tellsEachDispositionByItsName(Disposition disposition) {
        JsonObject action = ResultEncoder.encode(result(asked(disposition, "1", "")))
                .getJsonObject("result")
                .getJsonObject("actions");

        assertThat(action.getString("disposition")).as("in upper case").isEqualTo(disposition.name());
        assertThat(action).as("no input, no value").doesNotContainKeys("value", "confidence", "utterance");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEachStateByItsName(State state) {
        Result result = new Result(
                "s",
                Optional.of("c"),
                state,
                Duration.ofMillis(1_999),
                1,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        JsonObject encoded = ResultEncoder.encode(result).getJsonObject("result");

        assertThat(encoded.getString("state")).as("in upper case").isEqualTo(state.name());
        assertThat(encoded.getJsonNumber("sessionDuration").isIntegral())
                .as("integers only, for clients that are strict")
                .isTrue();
    }

    private static Action asked(Disposition disposition, String grammar, String typed) {
        return new Action.Asked(
                Optional.of("n"), 1, disposition, Grammar.of(grammar).match(typed), Optional.empty());
    }

    private static Result result(Action... actions) {
        return new Result(
                "s",
                Optional.of("c"),
                State.ANSWERED,
                Duration.ofMillis(5_900),
                1,
                true,
                Optional.empty(),
                Optional.of("9992801029"),
                Optional.empty(),
                Arrays.asList(actions));
    }

    private static String encoded(Result result) {
        return ResultEncoder.encode(result).toString();
    }
}
