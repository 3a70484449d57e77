package io.tandem.bayeux.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.option.Transport;
import io.tandem.config.Settings;
import io.tandem.session.http.ServletAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers look over HTTP (spec 12, 13, 15). */
class HttpAnswersTest {

    private final FakeServlet servlet = new FakeServlet();
    private final List<Boolean> written = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"MALFORMED, 400", "TOO_LARGE, 413", "REPLACED, 500", "DRAINING, 503", "UNAVAILABLE, 503", "FAULT, 500"})
    void eachRefusalHasItsStatus(Refusal refusal, int status) {
        exchange(Script.NONE).refuse(refusal);

        assertThat(servlet.status).isEqualTo(status);
        assertThat(servlet.headers).containsEntry("Content-Type", "text/plain;charset=UTF-8");
        assertThat(servlet.headers.containsKey("Connection"))
                .as("closed, as the rest is not read")
                .isEqualTo(refusal == Refusal.TOO_LARGE);
        assertThat(servlet.completions).as("ended").isEqualTo(1);
    }

    @Test
    void theStatusOfAReplacedConnectIsConfigured() {
        Refusals.answer(
                servlet.lateAnswer(),
                Refusal.REPLACED,
                options("tandem.bayeux.duplicateMetaConnectHttpResponseCode", "409"));

        assertThat(servlet.status).isEqualTo(409);
    }

    @Test
    void anAnswerIsOneArray() {
        exchange(Script.NONE).answer(List.of("{\"a\":\"ä\"}", "{}"), written::add);

        assertThat(servlet.written()).isEqualTo("[{\"a\":\"ä\"},{}]");
        assertThat(servlet.headers)
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Content-Length", "15");
        assertThat(written).containsExactly(true);
        assertThat(servlet.completions).isEqualTo(1);
    }

    @Test
    void whatIsThereWhenTheThreadOfTheRequestReturnsIsWrittenByItAndNotAsynchronously() {
        ServletAnswer answer = servlet.answer();
        exchange(Script.NONE, answer).answer(List.of("{}"), written::add);
        assertThat(servlet.written()).as("headers may still be set").isEmpty();

        answer.release();

        assertThat(servlet.written()).isEqualTo("[{}]");
        assertThat(servlet.headers).containsEntry("Content-Length", "4");
        assertThat(written).containsExactly(true);
        assertThat(servlet.completions).as("ended by the server").isZero();
    }

    @Test
    void theFirstAnswerCounts() {
        ServletAnswer answer = servlet.answer();
        exchange(Script.NONE, answer).answer(List.of("{}"), written::add);
        exchange(Script.NONE, answer).refuse(Refusal.FAULT);

        answer.release();

        assertThat(servlet.written()).isEqualTo("[{}]");
        assertThat(servlet.status).isEqualTo(200);
        assertThat(written).containsExactly(true);
    }

    @Test
    void whatComesLaterIsWrittenWhenItComes() {
        ServletAnswer answer = servlet.answer();
        answer.release();

        exchange(Script.NONE, answer).answer(List.of("{}"), written::add);

        assertThat(servlet.written()).isEqualTo("[{}]");
        assertThat(servlet.completions).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLongAnswerIsWrittenAsTheClientReadsIt(boolean early) {
        ServletAnswer answer = servlet.answer();
        String text = "\"" + "x".repeat(100_000) + "\"";
        if (!early) {
            answer.release();
        }

        exchange(Script.NONE, answer).answer(List.of(text), written::add);
        if (early) {
            answer.release();
        }

        assertThat(servlet.written()).isEqualTo('[' + text + ']');
        assertThat(written).containsExactly(true);
        assertThat(servlet.completions).as("no thread waited").isEqualTo(1);
    }

    @Test
    void aRequestThatIsOverAlreadyFailsNobody() {
        HttpExchange exchange = exchange(Script.NONE);
        servlet.over = true;

        exchange.answer(List.of("{}"), written::add);
        exchange.refuse(Refusal.FAULT);

        // The end of a session stopped half-way when its held request had been ended by the server: it stayed for ever.
        assertThat(written).as("told that it was not written").containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({
        "callback, true",
        "a.b-c_D9, true",
        "a, true",
        "'', false",
        "a(b, false",
        "a b, false",
        "a;alert(1), false",
        "<script>, false",
        "ä, false",
        "'a\n', false"
    })
    void aCallbackIsASafeName(String name, boolean safe) {
        assertThat(Script.named(new String[] {name}, 64).isPresent()).isEqualTo(safe);
    }

    @Test
    void aCallbackIsGivenOnceAndNotTooLong() {
        assertThat(Script.named(null, 64)).isEmpty();
        assertThat(Script.named(new String[] {}, 64)).isEmpty();
        assertThat(Script.named(new String[] {"a", "a"}, 64)).isEmpty();
        assertThat(Script.named(new String[] {"a".repeat(64)}, 64)).isPresent();
        assertThat(Script.named(new String[] {"a".repeat(65)}, 64)).isEmpty();
    }

    @Test
    void aScriptCallsTheCallbackAndHasNoLineEndsOfScripts() {
        exchange(new Script("f")).answer(List.of("{\"a\":\"\u2028\u2029\"}"), written::add);

        assertThat(servlet.written()).isEqualTo("/**/f([{\"a\":\"\\u2028\\u2029\"}])");
        assertThat(servlet.headers).containsEntry("Content-Type", "text/javascript;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|BAYEUX_BROWSER=v; Path=/; HttpOnly",
                "Name=B,Path=/c,HttpOnly=false|B=v; Path=/c",
                "Domain=example.com,MaxAge=60|BAYEUX_BROWSER=v; Path=/; Domain=example.com; Max-Age=60; HttpOnly",
                "Secure=true,SameSite=None,Partitioned=true"
                        + "|BAYEUX_BROWSER=v; Path=/; Secure; HttpOnly; SameSite=None; Partitioned"
            })
    void theCookieIsMadeAsConfigured(String configured, String header) {
        List<String> namesAndValues = new ArrayList<>();
        for (String pair : configured == null ? new String[] {} : configured.split(",")) {
            namesAndValues.add("tandem.bayeux.browserCookie" + pair.split("=")[0]);
            namesAndValues.add(pair.split("=")[1]);
        }

        assertThat(BrowserCookie.header(
                        "v",
                        options(namesAndValues.toArray(String[]::new)).browser().cookie()))
                .isEqualTo(header);
    }

    private HttpExchange exchange(Script script) {
        return exchange(script, servlet.lateAnswer());
    }

    private HttpExchange exchange(Script script, ServletAnswer answer) {
        return new HttpExchange(Transport.LONG_POLLING, servlet.request(), answer, options(), script, List.of());
    }

    private static Options options(String... namesAndValues) {
        Map<String, String> configured = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            configured.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Options.of(new Settings(name -> Optional.ofNullable(configured.get(name))));
    }
}
