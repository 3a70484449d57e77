package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against an application that fails, over real sockets. */
class WebhooksTest {

    private static final String DOCUMENT = "{\"tropo\":[]}";

    @Test
    void anAnswerIsGivenBackWithItsStatusHeadersAndText() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(Mishap.NONE)) {
            Answered answer = (Answered) Bench.outcome(bench.post(application.url()));
            assertThat(answer.status()).as("status").isEqualTo(200);
            assertThat(answer.text()).as("body").isEqualTo(DOCUMENT);
            assertThat(answer.headers().get("content-type"))
                    .as("headers are found in any case")
                    .containsExactly("application/json; charset=utf8");
            assertThat(answer.from().url()).as("who answered").isEqualTo(application.url());
            assertThat(bench.webhooks().underWay()).as("nothing is left").isZero();
        }
    }

    @Test
    void theRequestIsWhatApplicationsExpect() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(Mishap.NONE)) {
            Bench.outcome(bench.post("http://me:it@127.0.0.1:" + application.port() + "/a/b.php?x=%20&y"));
            assertThat(application.request())
                    .as("one POST of JSON in UTF-8 (spec 2), uncompressed, with nothing of the HTTP client's own")
                    .startsWith("POST /a/b.php?x=%20&y HTTP/1.1\r\n")
                    .contains("\r\nHost: 127.0.0.1:" + application.port() + "\r\n")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("\r\nAuthorization: Basic bWU6aXQ=\r\n")
                    .contains("\r\nUser-Agent: Tandem\r\n")
                    .contains("\r\nConnection: close\r\n")
                    .doesNotContain("Accept-Encoding", "Expect", "Cookie", "webhook-signature")
                    .endsWith("\r\n\r\n{\"session\":{\"initialText\":\"Grüße\"}}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSES_IN_THE_HEADER, UNREADABLE",
        "CLOSES_IN_THE_BODY, ANSWER_BROKEN_OFF",
        "CLOSES_IN_A_CHUNK, ANSWER_BROKEN_OFF",
        "SENDS_AN_ENDLESS_BODY, TOO_LARGE",
        "SENDS_AN_ENDLESS_HEADER, UNREADABLE",
        "SENDS_GARBAGE, UNREADABLE",
        "SENDS_BAD_CHUNKS, UNREADABLE",
        "COMPRESSES, UNREADABLE"
    })
    void whatGoesWrongAfterTheFirstByteIsNamedAndNotTriedAgain(Mishap mishap, Failure failure) throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(mishap, Mishap.NONE)) {
            Outcome outcome = bench.outcomeAfterRetries(bench.post(application.url()));
            assertThat(Bench.failure(outcome)).as("what the developer is told").isEqualTo(failure);
            assertThat(application.connections())
                    .as("the request may have been acted on")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOSES_AT_ONCE", "CLOSES_AFTER_THE_REQUEST"})
    void aConnectionThatEndsBeforeTheFirstByteIsTriedAgain(Mishap mishap) throws Exception {
        try (Bench bench = new Bench("retries", "3");
                FaultyApplication application = new FaultyApplication(mishap, mishap, mishap, Mishap.NONE)) {
            assertThat(bench.outcomeAfterRetries(bench.post(application.url())).successful())
                    .as("the last of the tries allowed")
                    .isTrue();
            assertThat(application.connections())
                    .as("the first and three retries")
                    .isEqualTo(4);
        }
    }

    @Test
    void afterTheLastRetryItIsGivenUp() throws Exception {
        try (Bench bench = new Bench("retries", "2");
                FaultyApplication application = new FaultyApplication(Mishap.CLOSES_AFTER_THE_REQUEST)) {
            assertThat(Bench.failure(bench.outcomeAfterRetries(bench.post(application.url()))))
                    .as("why the last try failed")
                    .isEqualTo(Failure.NO_ANSWER);
            assertThat(application.connections())
                    .as("the first and two retries")
                    .isEqualTo(3);
            String first = application.request();
            assertThat(header(application.request(), "webhook-id"))
                    .as("tells applications that it is the same message")
                    .isEqualTo(header(first, "webhook-id"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SENDS_NO_LENGTH, 200, '{\"tropo\":[]}'",
        "SENDS_MORE_THAN_IT_SAID, 200, {}",
        "SENDS_NOTHING_BUT_A_STATUS, 204, ''",
        "REDIRECTS_TO_ITSELF, 302, ''",
        "FAILS, 500, oops",
        "ASKS_FOR_PATIENCE, 503, ''",
        "ASKS_FOR_A_PASSWORD, 401, ''"
    })
    void oddAnswersAreAnswersAllTheSame(Mishap mishap, int status, String text) throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(mishap)) {
            Answered answer = (Answered) bench.outcomeAfterRetries(bench.post(application.url()));
            assertThat(answer.status()).as("status").isEqualTo(status);
            assertThat(answer.text()).as("body").isEqualTo(text);
            assertThat(application.connections())
                    .as("neither followed nor repeated")
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsSentTooMuchIsNeverTheNextAnswer() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(Mishap.SENDS_MORE_THAN_IT_SAID, Mishap.NONE)) {
            Bench.outcome(bench.post(application.url()));
            Answered next = (Answered) Bench.outcome(bench.post(application.url()));
            assertThat(next.text()).as("the answer to the second request").isEqualTo(DOCUMENT);
            assertThat(application.connections()).as("one for each request").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDS_AN_ENDLESS_BODY", "SENDS_AN_ENDLESS_HEADER"})
    void anEndlessAnswerIsNotReadToItsEnd(Mishap mishap) throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(mishap)) {
            Bench.outcome(bench.post(application.url()));
            assertThat(application.sent())
                    .as("bytes of 50 MB that found their way into buffers")
                    .isLessThan(Mishap.ENDLESS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STALLS_BEFORE_THE_FIRST_BYTE, PT4S, PT4S, 0, FIRST_BYTE_TIMEOUT",
        "STALLS_BEFORE_THE_FIRST_BYTE, PT9S, PT6S, 0, TIMEOUT",
        "STALLS_IN_THE_HEADER, PT9S, PT6S, 0, TIMEOUT",
        "STALLS_IN_THE_BODY, PT4S, PT6S, 5, TIMEOUT"
    })
    void whoStallsIsGivenUpInTimeAndNotTriedAgain(
            Mishap mishap, String firstByte, Duration limit, int bytes, Failure failure) throws Exception {
        try (Bench bench = new Bench("first-byte-timeout", firstByte, "timeout", "PT6S");
                FaultyApplication application = new FaultyApplication(mishap)) {
            CompletionStage<Outcome> stage = bench.post(application.url());
            application.request();
            bench.awaitBuffered(bytes);
            bench.turn(limit.minusMillis(1));
            assertThat(stage.toCompletableFuture()).as("just before the limit").isNotDone();
            bench.turn(Duration.ofMillis(1));
            assertThat(Bench.failure(Bench.outcome(stage))).as("at the limit").isEqualTo(failure);
            assertThat(application.connections())
                    .as("the request may have been acted on")
                    .isEqualTo(1);
            assertThat(bench.alarms.size()).as("alarms left").isZero();
            application.awaitGone();
            assertThat(bench.webhooks().underWay()).as("messages left").isZero();
        }
    }

    @Test
    void theFallbackIsAskedForTheSameMessage() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication first = new FaultyApplication(Mishap.FAILS);
                FaultyApplication second = new FaultyApplication(Mishap.NONE)) {
            Answered answer = (Answered) Bench.outcome(bench.post(withFallback(first.url(), second.url())));
            assertThat(answer.from().url()).as("who answered").isEqualTo(second.url());
            assertThat(header(second.request(), "webhook-id"))
                    .as("tells applications that it is the same message")
                    .isEqualTo(header(first.request(), "webhook-id"));
        }
    }

    @ParameterizedTest
    @CsvSource({"no url at all, NONE", "http://10.0.0.1/, NONE", "http://nowhere.example/, NONE"})
    void theFallbackIsAskedForWhateverReason(String url, Mishap mishap) throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication second = new FaultyApplication(mishap)) {
            assertThat(Bench.outcome(bench.post(withFallback(url, second.url())))
                            .successful())
                    .as("the fallback answered")
                    .isTrue();
        }
    }

    @Test
    void aGoodAnswerNeedsNoFallback() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication first = new FaultyApplication(Mishap.NONE);
                FaultyApplication second = new FaultyApplication(Mishap.NONE)) {
            Bench.outcome(bench.post(withFallback(first.url(), second.url())));
            assertThat(second.connections()).as("connections to the fallback").isZero();
        }
    }

    @Test
    void ifTheFallbackFailsTooItsFailureIsTold() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication first = new FaultyApplication(Mishap.FAILS)) {
            assertThat(Bench.failure(Bench.outcome(bench.post(withFallback(first.url(), "http://10.0.0.1/")))))
                    .as("the last that was tried")
                    .isEqualTo(Failure.REFUSED_ADDRESS);
        }
    }

    @Test
    void cookiesGoBackToWhoSetThem() throws Exception {
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(Mishap.SETS_COOKIES)) {
            Answered answer = (Answered) Bench.outcome(bench.post(application.url()));
            application.request();
            Bench.outcome(bench.post(application.url()));
            assertThat(header(application.request(), "Cookie"))
                    .as("the second request")
                    .isEqualTo("sid=1; lang=de");
            assertThat(answer.headers()).as("they are in the jar alone").doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    void everyTryIsSignedForItsOwnTime() throws Exception {
        SigningSecret secret = SigningSecret.random();
        try (Bench bench = new Bench();
                FaultyApplication application = new FaultyApplication(Mishap.CLOSES_AFTER_THE_REQUEST, Mishap.NONE)) {
            Application signed = new Application("app", application.url(), Optional.empty(), List.of(secret));
            bench.outcomeAfterRetries(bench.post(signed));
            for (int i = 0; i < 2; i++) {
                String request = application.request();
                String body = request.substring(request.indexOf("\r\n\r\n") + 4);
                var expected = Signature.headers(
                        header(request, "webhook-id"),
                        Instant.ofEpochSecond(Long.parseLong(header(request, "webhook-timestamp"))),
                        body.getBytes(StandardCharsets.UTF_8),
                        List.of(secret));
                assertThat(header(request, "webhook-signature"))
                        .as("over what was sent")
                        .isEqualTo(expected.get("webhook-signature"));
            }
        }
    }

    @Test
    void anApplicationIsNeverShownWithItsSecrets() {
        SigningSecret secret = SigningSecret.random();
        Application application =
                new Application("app 7", "https://me:it@app.example/?token=1", Optional.empty(), List.of(secret));
        assertThat(application.toString()).as("what may stand in a log").isEqualTo("application app 7");
    }

    private static Application withFallback(String url, String fallback) {
        return new Application("app", url, Optional.of(fallback), List.of());
    }

    private static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + request));
    }
}
