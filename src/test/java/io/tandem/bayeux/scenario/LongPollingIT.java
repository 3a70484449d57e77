package io.tandem.bayeux.scenario;

import static io.tandem.bayeux.scenario.Messages.handshake;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is special to long-polling over HTTP. */
class LongPollingIT extends BayeuxScenarios {

    private static final String HANDSHAKE = "[" + handshake("") + "]";

    LongPollingIT() {
        super(Wire.LONG_POLLING);
    }

    @ParameterizedTest(name = "12 {0}")
    @ValueSource(
            strings = {
                "/cometd",
                "/cometd/",
                "/cometd/handshake",
                "/cometd/connect",
                "/cometd/disconnect",
                "/cometd/any/path",
                "/cometd?query=ignored&a=%00"
            })
    void takesMessagesOnEveryPathBelowItsAddress(String path) throws Exception {
        HttpResponse<String> response = post(path, "application/json", BodyPublishers.ofString(HANDSHAKE));
        assertThat(response.statusCode()).isEqualTo(200);
        succeeds(Messages.messages(response.body()).get(0));
    }

    @ParameterizedTest(name = "12 {0}")
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=utf-8",
                "text/json",
                "text/plain"
            })
    void takesMessagesOfAnyContentType(String type) throws Exception {
        HttpResponse<String> response = post("/cometd", type, BodyPublishers.ofString(HANDSHAKE));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .as("type of the response")
                .startsWith("application/json");
    }

    @Test
    @Section("12")
    void takesMessagesWithoutContentType() throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server().uri("http", "/cometd")).POST(BodyPublishers.ofString(HANDSHAKE));
        assertThat(HttpWire.answer(request).statusCode()).isEqualTo(200);
    }

    @Test
    @Section("12")
    void honoursAnotherCharset() throws Exception {
        String message = "[" + Messages.with(handshake(""), "id", Messages.value("'ä'")) + "]";
        HttpResponse<String> response = post(
                "/cometd",
                "application/json;charset=ISO-8859-1",
                BodyPublishers.ofByteArray(message.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(Messages.messages(response.body()).get(0).getString("id"))
                .as("the letter as it was meant")
                .isEqualTo("ä");
    }

    @ParameterizedTest(name = "12 {0} {1}")
    @CsvSource({
        "POST,   message=%5B%7B%7D%5D, 400",
        "POST,   '',                   400",
        "GET,    '',                   400",
        "PUT,    [],                   400",
        "DELETE, '',                   400",
        "OPTIONS,'',                   200"
    })
    void answersOtherRequestsByStatus(String method, String body, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server().uri("http", "/cometd"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> response = HttpWire.answer(request);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    @Section("12")
    void bodiesMayComeInChunks() throws Exception {
        byte[] body = HANDSHAKE.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> response =
                post("/cometd", "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    @Section("12")
    void oneConnectionCarriesManyRequestsAndSlowOnesHinderNobody() throws Exception {
        byte[] body = HANDSHAKE.getBytes(StandardCharsets.UTF_8);
        String head = "POST /cometd HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", server().uri("http", "/").getPort())) {
            socket.setSoTimeout(30_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body, 0, 20);
                socket.getOutputStream().flush();
                servesOthers();
                socket.getOutputStream().write(body, 20, body.length - 20);
                assertThat(in.readLine()).startsWith("HTTP/1.1 200");
                skipMessage(in);
            }
        }
    }

    @Test
    @Section("5, 8")
    void eventsStandBeforeTheConnectReply() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        BayeuxClient publisher = connected();
        succeeds(publisher.publish(channel, "1"));
        succeeds(publisher.publish(channel, "2"));

        List<JsonObject> answer = http(client).messages(http(client).answer("[" + client.connectMessage("") + "]"));
        assertThat(answer.stream().map(message -> message.getString("channel")))
                .containsExactly(channel, channel, "/meta/connect");
    }

    @Test
    @Section("8")
    void responseOfTheRequestUnderWayCarriesTheEventsInPreferenceToTheHeldConnect() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        CompletableFuture<JsonObject> held = client.holdForSure();

        List<JsonObject> answer =
                http(client).messages(http(client).answer("[" + client.message(channel, "'data':1") + "]"));
        assertThat(answer.stream().filter(message -> message.containsKey("data")))
                .hasSize(1);
        assertThat(answer.stream().filter(message -> message.containsKey("successful")))
                .hasSize(1);
        client.fence();
        assertThat(held).isNotDone();

        succeeds(connected().publish(channel, "2"));
        succeeds(answerOf(held));
        assertThat(client.nextData()).isEqualTo("2");
    }

    @Test
    @Section("5, 12")
    void newerConnectEndsTheOlderWithAnError() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        CompletableFuture<JsonObject> older = client.holdForSure();
        CompletableFuture<JsonObject> newer = client.hold();
        assertThat(refusalOf(older)).isEqualTo(500);
        assertThat(newer).isNotDone();

        succeeds(connected().publish(channel, "1"));
        succeeds(answerOf(newer));
        assertThat(client.nextData()).isEqualTo("1");
    }

    @Test
    @Section("5, 10")
    void adviceIsNotRepeatedWithoutReason() throws Exception {
        String channel = channel();
        BayeuxClient client = handshaken();
        succeeds(client.ask(client.connectMessage("")));
        succeeds(client.subscribe(channel));
        succeeds(connected().publish(channel, "1"));
        assertThat(succeeds(answerOf(client.hold()))).doesNotContainKey("advice");
    }

    @Test
    @Section("5")
    void connectInABatchIsNotHeld() throws Exception {
        BayeuxClient client = connected();
        List<JsonObject> replies =
                client.askAll(client.message("/service/fence", "'data':0"), client.connectMessage(""));
        replies.forEach(Dialogues::succeeds);
    }

    @Test
    @Section("8, 12")
    void protocolFailuresAreOrdinaryResponses() throws Exception {
        LongPollingWire wire = new LongPollingWire(server());
        HttpResponse<String> response =
                wire.answer(Messages.json("[{'channel':'/foo','clientId':'unknown','id':'1'}]"));
        assertThat(response.statusCode()).isEqualTo(200);
        fails(wire.messages(response).get(0), "402::session_unknown");
    }

    @Test
    @Section("12")
    void heldConnectsLeaveTheServerFree() throws Exception {
        String channel = channel();
        List<CompletableFuture<JsonObject>> held = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            held.add(subscriber(channel).hold());
        }
        servesOthers();
        succeeds(connected().publish(channel, "1"));
        for (CompletableFuture<JsonObject> connect : held) {
            succeeds(answerOf(connect));
        }
    }

    @Test
    @Section("5")
    void clientThatBreaksOffItsConnectCanGoOn() throws Exception {
        String channel = channel();
        BayeuxClient client = subscriber(channel);
        client.holdForSure();
        client.wire().cut();

        succeeds(client.connect());
        succeeds(client.publish(channel, "'back'"));
        assertThat(client.nextEvent().getString("channel")).isEqualTo(channel);
    }

    private static HttpWire http(BayeuxClient client) {
        return (HttpWire) client.wire();
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return HttpWire.answer(HttpRequest.newBuilder(server().uri("http", path))
                .header("Content-Type", type)
                .POST(body));
    }

    private static void skipMessage(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        assertThat(length).as("a short response tells its length").isPositive();
        for (int i = 0; i < length; i++) {
            in.read();
        }
    }
}
