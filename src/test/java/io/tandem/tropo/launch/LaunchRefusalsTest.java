package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.FORM;
import static io.tandem.tropo.launch.Rig.JSON;
import static io.tandem.tropo.launch.Rig.TOKEN;
import static io.tandem.tropo.launch.Rig.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Launches that come to nothing (spec 11, 16 row 24). */
class LaunchRefusalsTest {

    private static final String WRONG = "action=create&token=wrong";
    private static final String RIGHT = "action=create&token=" + TOKEN;

    private static final List<Arguments> UNFIT = List.of(
            Arguments.of("no action", Rig.get("token=" + TOKEN), Refusal.WRONG_ACTION),
            Arguments.of("another action", Rig.get("action=signal&token=" + TOKEN), Refusal.WRONG_ACTION),
            Arguments.of("another action", Rig.post(FORM, "action=exit&token=" + TOKEN), Refusal.WRONG_ACTION),
            Arguments.of("no token", Rig.get("action=create"), Refusal.NO_TOKEN),
            Arguments.of("an empty token", Rig.get("action=create&token="), Refusal.NO_TOKEN),
            Arguments.of("no token", Rig.post(JSON, "{}"), Refusal.NO_TOKEN),
            Arguments.of("no token", Rig.post(XML, "<session/>"), Refusal.NO_TOKEN),
            Arguments.of("no token", Rig.post(FORM, ""), Refusal.NO_TOKEN),
            Arguments.of("JSON said to be a form", Rig.post(FORM, "{\"token\":\"" + TOKEN + "\"}"), Refusal.NO_TOKEN),
            Arguments.of("half an escape", Rig.get(RIGHT + "&n=100%"), Refusal.MALFORMED),
            Arguments.of("no escape", Rig.get(RIGHT + "&n=%zz"), Refusal.MALFORMED),
            Arguments.of("no JSON", Rig.post(JSON, "{"), Refusal.MALFORMED),
            Arguments.of("an array", Rig.post(JSON, "[]"), Refusal.MALFORMED),
            Arguments.of("nothing", Rig.post(JSON, ""), Refusal.MALFORMED),
            Arguments.of(
                    "deep JSON", Rig.post(JSON, "{\"a\":" + "[".repeat(40) + "]".repeat(40) + '}'), Refusal.MALFORMED),
            Arguments.of("a long token", Rig.get("action=create&token=" + "x".repeat(257)), Refusal.TOO_LARGE),
            Arguments.of("a long name", Rig.get(RIGHT + '&' + "x".repeat(257) + "=1"), Refusal.TOO_LARGE),
            Arguments.of("a long query", Rig.get(RIGHT + "&n=" + "x".repeat(65_536)), Refusal.TOO_LARGE));

    private final Rig rig = new Rig();

    @ParameterizedTest(name = "{0}: {2}")
    @FieldSource("UNFIT")
    void saysWhatIsWrong(String what, ApiRequest request, Refusal refusal) {
        ApiAnswer answer = rig.launch(Rig.accepting(request, XML));

        assertThat(answer.status()).as(what).isEqualTo(refusal.status()).isNotEqualTo(200);
        assertThat(answer.body())
                .as(what)
                .isEqualTo("<session><success>false</success><token></token><reason>" + refusal.reason()
                        + "</reason></session>");
        assertThat(rig.launched).as("sessions").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text/xml|<session><success>false</success><token></token><reason>FAILED TO ROUTE TOKEN</reason></session>",
                "application/json|{\"success\":false,\"token\":\"\",\"reason\":\"FAILED TO ROUTE TOKEN\"}",
                "application/x-www-form-urlencoded|success=false&reason=FAILED+TO+ROUTE+TOKEN"
            })
    void anUnknownTokenIsAnsweredInTheClientsForm(String accept, String body) {
        ApiAnswer answer = rig.launch(Rig.accepting(Rig.get(WRONG), accept));

        assertThat(answer.body()).as("to the letter, without the token").isEqualTo(body);
        assertThat(answer.status()).as("clients have never met another").isEqualTo(200);
    }

    @Test
    void aRefusalIsAFormTooIfAVariableSaysSo() {
        assertThat(rig.launch(Rig.get("action=create&format=form")).body())
                .as("no token")
                .isEqualTo("success=false&reason=NO+TOKEN");
    }

    @Test
    void wrongTokensAreAnsweredLaterEachTimeAndInTheEndNoneIsTaken() {
        Rig strict = new Rig(Map.of("tandem.login.slow-after", "1", "tandem.login.address-failures", "3"));
        strict.launch(Rig.get("action=create&token=a"));

        CompletionStage<ApiAnswer> second = strict.launches.answer(Rig.get("action=create&token=b"));
        assertThat(second.toCompletableFuture()).as("the answer is held back").isNotDone();
        strict.pass(Duration.ofSeconds(1));
        strict.launch(Rig.get("action=create&token=c"));

        ApiAnswer refused = strict.launch(Rig.get(RIGHT));
        assertThat(refused.status()).as("from the same address").isEqualTo(429);
        assertThat(refused.body()).contains(Refusal.TOO_MANY_FAILURES.reason());
        assertThat(strict.launched).as("sessions").isEmpty();
        assertThat(strict.launch(Rig.from(Rig.THERE, Rig.get(RIGHT))).status())
                .as("from another address")
                .isEqualTo(200);
        strict.pass(Duration.ofMinutes(6));
        strict.launch(Rig.get(RIGHT));
        assertThat(strict.launched).as("sessions, with the one after a while").hasSize(2);
    }

    @Test
    void aRightTokenWorksBesideWrongOnes() {
        for (int i = 0; i < 20; i++) {
            rig.launch(Rig.get("action=create&token=" + i));
        }

        assertThat(rig.launch(Rig.get(RIGHT)).body())
                .as("below the limit of the address")
                .contains("true");
    }

    @Test
    void whatCannotBeHelpedAtTheMomentSaysSo() {
        for (RuntimeException passing :
                List.of(new UnavailableException("draining"), new StoreException("no store", null))) {
            rig.failure = passing;

            ApiAnswer answer = rig.launch(Rig.get(RIGHT));

            assertThat(answer.status()).as("%s", passing).isEqualTo(503);
            assertThat(answer.body()).contains(Refusal.UNAVAILABLE.reason()).doesNotContain(passing.getMessage());
        }
        assertThat(Rig.withoutEngine().launch(Rig.get(RIGHT)).status())
                .as("where nobody launches sessions")
                .isEqualTo(503);
    }

    @Test
    void aFaultIsToldWithoutItsText() {
        rig.failure = new IllegalStateException("secret of the inside");

        ApiAnswer answer = rig.launch(Rig.get(RIGHT));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains(Refusal.INTERNAL.reason()).doesNotContain("secret");
    }

    @Test
    void nothingThatMayBeLoggedNamesTheToken() {
        ApiRequest request = Rig.get(RIGHT);
        Variables variables = new VariableReader(1_000, 4).read(request);

        assertThat(List.of(
                        request.toString(),
                        variables.toString(),
                        Launch.of(request, variables).toString(),
                        rig.launch(request).toString()))
                .as("as texts")
                .noneMatch(text -> text.contains(TOKEN));
    }
}
