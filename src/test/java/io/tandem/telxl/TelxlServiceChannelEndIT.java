package io.tandem.telxl;

import static io.tandem.telxl.Messages.BLACK;
import static io.tandem.telxl.Messages.PING;
import static io.tandem.telxl.Messages.start;
import static io.tandem.telxl.TelxlServiceChannelIT.closed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CometClient;
import io.tandem.server.TandemServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How TelXL sessions over Bayeux end other than by the client's wish, and what is refused, with limits that can be reached. */
class TelxlServiceChannelEndIT {

    private static final String START = start(BLACK + ",'mode':'api','agent_id':7");
    private static final String TOKEN = "a-token-for-this-test";
    private static final int LONGEST = 2_000;

    @Test
    void whatTheGatewayEndsIsToldByTheCloseEvent() throws Exception {
        try (TandemServer server = server("telxl-channel-idle")
                        .setting("tandem.telxl.idle-timeout", "PT5S")
                        .setting("tandem.session.start-timeout", "PT5S")
                        .start();
                ServiceChannelLine line = new ServiceChannelLine(CometClient.overLongPolling(server))) {
            line.send(PING);
            assertThat(line.nextEvent().getInt("code")).isEqualTo(Fault.NO_SESSION.code());
            assertThat(line.nextData())
                    .as("spoken to, but no session started")
                    .isEqualTo(closed(4001, "no session started in time"));
            line.send(START);
            assertThat(line.nextEvent().getInt("result_code")).isEqualTo(200);
            assertThat(line.nextData())
                    .as("connects of Bayeux's are no commands")
                    .isEqualTo(closed(4000, "session idle for too long"));
            line.send(START);
            assertThat(line.nextEvent().getInt("result_code"))
                    .as("the Bayeux session goes on, and so can TelXL")
                    .isEqualTo(200);
        }
    }

    @Test
    void aSessionEndsWithItsBayeuxSession() throws Exception {
        try (TandemServer server = server("telxl-channel-leaving")
                .setting("tandem.bayeux.timeout", 500)
                .setting("tandem.bayeux.maxInterval", 4_000)
                .start()) {
            try (CometClient client = CometClient.overLongPolling(server)) {
                begin(client);
                awaitMetric(server, "tandem_sessions", 1);
                awaitMetric(server, "tandem_connections", 1);
            }
            awaitMetric(server, "tandem_sessions", 0);
            awaitMetric(server, "tandem_connections", 0);
            try (CometClient client = CometClient.overLongPolling(server)) {
                begin(client);
                awaitMetric(server, "tandem_sessions", 1);
                client.stopConnecting();
                awaitMetric(server, "tandem_sessions", 0);
                awaitMetric(server, "tandem_connections", 0);
            }
        }
    }

    @Test
    void whatIsTooMuchIsRefused() throws Exception {
        try (TandemServer server = server("telxl-channel-limits")
                        .setting("tandem.session.max-message", LONGEST)
                        .setting("tandem.bayeux.maxMessageSize", 10 * LONGEST)
                        .setting("tandem.session.rate", 1)
                        .setting("tandem.session.burst", 20)
                        .start();
                ServiceChannelLine line = new ServiceChannelLine(CometClient.overLongPolling(server))) {
            line.send(START);
            line.nextEvent();
            line.sendData(Json.createValue("x".repeat(LONGEST + 1)));
            assertThat(line.nextEvent().getInt("code")).as("a long text").isEqualTo(Fault.TOO_LARGE.code());
            line.sendData(Json.createObjectBuilder()
                    .add("command", "x".repeat(LONGEST))
                    .build());
            assertThat(line.nextEvent().getInt("code")).as("a large object").isEqualTo(Fault.TOO_LARGE.code());

            JsonObject reply = line.client().publish(ServiceChannelLine.CHANNEL, ServiceChannelLine.json(PING));
            for (int sent = 1; reply.getBoolean("successful") && sent < 100; sent++) {
                reply = line.client().publish(ServiceChannelLine.CHANNEL, ServiceChannelLine.json(PING));
            }
            assertThat(reply.getString("error", "none"))
                    .as("Bayeux's own limit, which is the same, comes first")
                    .startsWith("429:");
            assertThat(line.nextEvent().getString("event_type"))
                    .as("what was let through is carried out")
                    .isEqualTo("session_pong");
        }
    }

    @Test
    void drainingIsToldByTheCloseEvent() throws Exception {
        try (TandemServer server = server("telxl-channel-drain")
                        .setting("tandem.admin.token", TOKEN)
                        .start();
                ServiceChannelLine line = new ServiceChannelLine(CometClient.overLongPolling(server))) {
            line.send(START);
            assertThat(line.nextEvent().getInt("result_code")).isEqualTo(200);
            assertThat(drain(server)).as("accepted").isEqualTo(202);
            assertThat(line.nextData()).isEqualTo(closed(1012, "server is restarting, connect again"));
            line.send(START);
            assertThat(line.nextData()).as("too late").isEqualTo(closed(1012, "server is restarting, connect again"));
            awaitMetric(server, "tandem_sessions", 0);
            awaitMetric(server, "tandem_connections", 0);
        }
    }

    private static void begin(CometClient client) throws InterruptedException {
        ServiceChannelLine line = new ServiceChannelLine(client);
        line.send(START);
        assertThat(line.nextEvent().getInt("result_code")).isEqualTo(200);
    }

    private static TandemServer server(String name) {
        return TandemServer.named(name).setting("tandem.directory.password-iterations", 1_000);
    }

    private static int drain(TandemServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("http", "/api/drain"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Asks for a gauge of TelXL's until it has a value; fails if it never has. */
    private static void awaitMetric(TandemServer server, String name, double expected)
            throws IOException, InterruptedException {
        Pattern line = Pattern.compile("(?m)^" + name + "\\{[^}]*} (\\S+)$");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        double shown;
        do {
            String metrics = server.get("/metrics?scope=application").body();
            Matcher found = line.matcher(metrics);
            assertThat(found.find()).as("%s in %s", name, metrics).isTrue();
            shown = Double.parseDouble(found.group(1));
        } while (shown != expected && System.nanoTime() < end);
        assertThat(shown).as(name).isEqualTo(expected);
    }
}
