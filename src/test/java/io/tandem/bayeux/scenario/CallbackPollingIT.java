package io.tandem.bayeux.scenario;

import static io.tandem.bayeux.scenario.CallbackPollingWire.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special to polling by scripts. */
class CallbackPollingIT extends BayeuxScenarios {

    private static final String HANDSHAKE = "[" + Messages.handshake("") + "]";

    CallbackPollingIT() {
        super(Wire.CALLBACK_POLLING);
    }

    @ParameterizedTest(name = "13 {0}")
    @ValueSource(
            strings = {
                "cb",
                "_",
                "org.cometd.script._callback5",
                "a-b_c.d-0",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzABCDEFGHIJKL"
            })
    void callsTheCallbackAndNothingElse(String callback) throws Exception {
        HttpResponse<String> response = get("jsonp=" + encoded(callback) + "&message=" + encoded(HANDSHAKE));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/javascript;charset=UTF-8");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.body()).startsWith("/**/" + callback + "([").containsPattern("]\\);?\\s*$");
    }

    @ParameterizedTest(name = "13 {0}")
    @ValueSource(
            strings = {
                "",
                "alert(1)//",
                "a b",
                "cb;x",
                "<script>",
                "a[0]",
                "cb'",
                "cb%0d%0aX: y",
                "cä",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM"
            })
    void refusesOtherCallbacksAndEchoesNothingOfThem(String callback) throws Exception {
        HttpResponse<String> response = get("jsonp=" + encoded(callback) + "&message=" + encoded(HANDSHAKE));
        assertThat(response.statusCode()).isEqualTo(400);
        if (!callback.isEmpty()) {
            assertThat(response.body()).doesNotContain(callback);
        }
        assertThat(response.headers().allValues("Set-Cookie")).as("no session").isEmpty();
    }

    @ParameterizedTest(name = "13 {0}")
    @ValueSource(
            strings = {
                "jsonp=a&jsonp=b&message=MESSAGE",
                "jsonp=a&jsonp=a&message=MESSAGE",
                "jsonpcallback=a&message=MESSAGE",
                "message=MESSAGE",
                "jsonp=a",
                "jsonp=a&message=",
                "jsonp=a&message=MESSAGE&message=rubbish",
                "jsonp=a&message=%5B%5D",
                "jsonp=a&message=%ff",
                ""
            })
    void refusesWhatLacksTheCallbackOrTheMessages(String query) throws Exception {
        assertThat(get(query.replace("MESSAGE", encoded(HANDSHAKE))).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "13 {0}")
    @ValueSource(strings = {"jsonp=cb&message=%zz", "jsonp=%&message=[]", "jsonp=cb&message=%e4%"})
    void refusesAQueryThatIsNone(String query) throws Exception {
        URI address = server().uri("http", "/cometd");
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            String request = "GET /cometd?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception");
        }
    }

    @Test
    @Section("13")
    void joinsTheMessagesOfSeveralParametersInOrder() throws Exception {
        BayeuxClient client = connected();
        CallbackPollingWire wire = (CallbackPollingWire) client.wire();
        JsonObject one = client.message("/service/a", "'data':1");
        JsonObject two = client.message("/service/b", "'data':2");
        JsonObject three = client.message("/service/c", "'data':3");
        HttpResponse<String> response = get(
                "message=" + encoded("[" + one + "]") + "&_=1234567890&jsonp=tandem.callback_1&message="
                        + encoded("[" + two + "," + three + "]"),
                wire.cookie());

        List<JsonObject> replies = wire.messages(response);
        assertThat(replies.stream().map(reply -> reply.getString("channel")))
                .containsExactly("/service/a", "/service/b", "/service/c");
        replies.forEach(Dialogues::succeeds);
    }

    @Test
    @Section("13")
    void lineSeparatorsAreEscaped() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        succeeds(client.publish(channel, "'\\u2028 and \\u2029'"));
        HttpWire wire = (HttpWire) client.wire();
        HttpResponse<String> response = wire.answer("[" + client.connectMessage("") + "]");

        assertThat(response.body()).doesNotContain("\u2028", "\u2029");
        assertThat(wire.messages(response).get(0).getString("data")).isEqualTo("\u2028 and \u2029");
    }

    @Test
    @Section("13, 8")
    void eventsComeWithConnectsOnly() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        succeeds(client.publish(channel, "1"));
        client.fence();
        assertThat(client.wire().events()).isEmpty();

        succeeds(answerOf(client.hold()));
        assertThat(client.wire().events().poll().getInt("data")).isEqualTo(1);
    }

    @Test
    @Section("13, 5")
    void newerConnectEndsTheOlderWithAnError() throws Exception {
        BayeuxClient client = connected();
        CompletableFuture<JsonObject> older = client.holdForSure();
        CompletableFuture<JsonObject> newer = client.hold();
        assertThat(refusalOf(older)).isEqualTo(500);
        assertThat(newer).isNotDone();
    }

    @Test
    @Section("13, 12")
    void takesRequestsOnPathsBelow() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                server().uri("http", "/cometd/handshake?jsonp=cb&message=" + encoded(HANDSHAKE)));
        assertThat(HttpWire.answer(request).statusCode()).isEqualTo(200);
    }

    @Test
    @Section("13, 20")
    void clientIdAloneDoesNotOpenASessionToOtherBrowsers() throws Exception {
        BayeuxClient victim = connected();
        BayeuxClient thief = keep(new BayeuxClient(new CallbackPollingWire(server()), victim.clientId()));
        fails(thief.connect(), "402::session_unknown");
        fails(thief.publish(channel(), "1"), "402::session_unknown");
    }

    private HttpResponse<String> get(String query) throws Exception {
        return get(query, null);
    }

    private HttpResponse<String> get(String query, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server().uri("http", "/cometd?" + query));
        if (cookie != null) {
            request.header("Cookie", "BAYEUX_BROWSER=" + cookie);
        }
        return HttpWire.answer(request);
    }
}
