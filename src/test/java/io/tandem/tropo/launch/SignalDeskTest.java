package io.tandem.tropo.launch;

import static io.tandem.tropo.launch.Rig.FORM;
import static io.tandem.tropo.launch.Rig.JSON;
import static io.tandem.tropo.launch.Rig.SESSION;
import static io.tandem.tropo.launch.Rig.XML;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Stages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form of a signal with each form of its answer, to the letter (spec 12, 16 row 25). */
class SignalDeskTest {

    private static final String QUEUED_XML = "<signal><status>QUEUED</status></signal>";
    private static final String QUEUED_JSON = "{\"status\":\"QUEUED\"}";

    private static final List<Arguments> REQUESTS = List.of(
            Arguments.of("GET", Rig.get("action=signal&value=go+on"), QUEUED_XML),
            Arguments.of("form", Rig.post(FORM, "value=go%20on"), QUEUED_XML),
            Arguments.of("form with the action", Rig.post(FORM, "action=signal&value=go+on"), QUEUED_XML),
            Arguments.of("form by the other name", Rig.post(FORM, "signal=go+on"), QUEUED_XML),
            Arguments.of("JSON", Rig.post(JSON, "{\"signal\":\"go on\"}"), QUEUED_JSON),
            Arguments.of("JSON by the other name", Rig.post(JSON, "{\"value\":\"go on\"}"), QUEUED_JSON),
            Arguments.of(
                    "POST with the query of GET",
                    Rig.with(Rig.post("text/plain", ""), "action=signal&value=go+on"),
                    QUEUED_XML));

    private static final List<Arguments> UNFIT = List.of(
            Arguments.of(Rig.get("value=x"), Refusal.WRONG_ACTION),
            Arguments.of(Rig.get("action=create&value=x"), Refusal.WRONG_ACTION),
            Arguments.of(Rig.post(FORM, "action=create&value=x"), Refusal.WRONG_ACTION),
            Arguments.of(Rig.get("action=signal"), Refusal.NO_SIGNAL),
            Arguments.of(Rig.get("action=signal&value="), Refusal.NO_SIGNAL),
            Arguments.of(Rig.post(JSON, "{\"status\":\"x\"}"), Refusal.NO_SIGNAL),
            Arguments.of(Rig.post(JSON, "{"), Refusal.MALFORMED),
            Arguments.of(Rig.post(XML, "<!DOCTYPE s><session/>"), Refusal.MALFORMED),
            Arguments.of(Rig.get("action=signal&value=%"), Refusal.MALFORMED),
            Arguments.of(Rig.get("action=signal&value=" + "x".repeat(257)), Refusal.TOO_LARGE));

    private final Rig rig = new Rig();

    @ParameterizedTest(name = "{0}")
    @FieldSource("REQUESTS")
    void isPassedOnAndAnswered(String form, ApiRequest request, String own) {
        assertThat(rig.signal(request)).as("the answer to %s", form).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(own);
        });
        assertThat(rig.signal(Rig.accepting(request, JSON)).body())
                .as("accepting JSON")
                .isEqualTo(QUEUED_JSON);
        assertThat(rig.signal(Rig.accepting(request, "application/xml")).body())
                .as("accepting XML")
                .isEqualTo(QUEUED_XML);
        assertThat(rig.signalled)
                .as("one after the other")
                .containsOnly(SESSION + " go on")
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatBecameOfIt(SignalStatus status) {
        rig.signalStatus = status;

        assertThat(rig.signal(Rig.get("action=signal&value=x")).body())
                .as("XML")
                .isEqualTo("<signal><status>" + status + "</status></signal>");
        ApiAnswer json = rig.signal(Rig.post(JSON, "{\"signal\":\"x\"}"));
        assertThat(json.body()).as("JSON").isEqualTo("{\"status\":\"" + status + "\"}");
        assertThat(json.status()).as("the body says it, not HTTP").isEqualTo(200);
    }

    @ParameterizedTest(name = "{1}")
    @FieldSource("UNFIT")
    void saysWhatIsWrong(ApiRequest request, Refusal refusal) {
        ApiAnswer xml = rig.signal(Rig.accepting(request, XML));
        ApiAnswer json = rig.signal(Rig.accepting(request, JSON));

        assertThat(xml.status()).isEqualTo(refusal.status()).isNotEqualTo(200);
        assertThat(xml.body())
                .as("XML")
                .isEqualTo("<signal><status>FAILED</status><reason>" + refusal.reason() + "</reason></signal>");
        assertThat(json.body()).as("JSON").isEqualTo("{\"status\":\"FAILED\",\"reason\":\"" + refusal.reason() + "\"}");
        assertThat(rig.signalled).as("signals").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a b", "é", "a/b", "'"})
    void whatCanBeNoSessionIsNotLookedFor(String id) {
        assertThat(Stages.get(rig.signals.of(id).answer(Rig.get("action=signal&value=x")))
                        .body())
                .isEqualTo("<signal><status>NOTFOUND</status></signal>");
        assertThat(rig.signalled).as("signals").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE,503", "INTERNAL,500"})
    void tellsFailuresWithoutTheirText(Refusal refusal, int status) {
        rig.failure = refusal == Refusal.UNAVAILABLE
                ? new UnavailableException("secret of the inside")
                : new IllegalStateException("secret of the inside");

        ApiAnswer answer = rig.signal(Rig.get("action=signal&value=x"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body())
                .isEqualTo("<signal><status>FAILED</status><reason>" + refusal.reason() + "</reason></signal>");
    }

    @Test
    void whereNobodyTakesSignalsItSaysSo() {
        assertThat(Rig.withoutEngine().signal(Rig.get("action=signal&value=x")).status())
                .isEqualTo(503);
    }
}
