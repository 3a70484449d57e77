package io.tandem.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.client.WebSocketClient.Closed;
import io.tandem.server.Gateway;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nodes come and go behind the balancers of the documentation, which must notice, and lose no request that can be saved. */
class ClusterIT {

    private static final String START =
            "{\"command\":{\"command_type\":\"session_start\",\"user\":\"Mr Black\",\"pass\":\"Mr Black\",\"mode\":\"api\",\"agent_id\":7}}";
    private static final String PING = "{\"command\":{\"command_type\":\"session_ping\"}}";

    private static final Closed DRAINED = new Closed(1012, "server is restarting, connect again");

    private static Cluster cluster;

    @BeforeAll
    static void start() {
        cluster = Cluster.of("cluster", 3).start();
    }

    @AfterEach
    void allServe() {
        cluster.resumeAll();
        cluster.restart(IntStream.range(0, cluster.size())
                .filter(node -> !cluster.node(node).isRunning())
                .toArray());
        cluster.awaitServing(0, 1, 2);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void requestsOfOneClientGoToEveryNode() throws Exception {
        Map<Integer, Long> before = cluster.balancer().requests();
        ask(cluster, 12);
        Map<Integer, Long> after = cluster.balancer().requests();
        assertThat(after)
                .as("requests that each node had, %s before", before)
                .allSatisfy((node, requests) -> assertThat(requests).isGreaterThan(before.get(node)));
    }

    @Test
    void noRequestFailsForANodeThatWasKilled() throws Exception {
        try (Balancer nginx = cluster.nginx();
                WebSocketClient client = WebSocketClient.connect(nginx.uri("ws", "/telxl"))) {
            assertThat(client.ask(START).getInt("result_code")).isEqualTo(200);
            assertThat(client.ask(PING).getString("event_type")).isEqualTo("session_pong");
            cluster.kill(1);
            ask(cluster, 30);
            ask(nginx, 30);
        }
        cluster.awaitServing(0, 2);
    }

    @Test
    void aNodeThatStandsStillIsLeftOutUntilItGoesOn() throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(cluster.uri("ws", "/telxl"))) {
            assertThat(client.ask(START).getInt("result_code")).isEqualTo(200);
            for (int node = 0; node < cluster.size(); node++) {
                cluster.pause(node);
                cluster.awaitServing(others(node));
                cluster.resume(node);
                cluster.awaitServing(0, 1, 2);
            }
            assertThat(client.awaitClose().code())
                    .as("close code for the client of a node that stood still")
                    .isEqualTo(1006);
        }
    }

    @Test
    void nodesThatAreDrainedTakeNoMoreAndEndTheirConnectionsThemselves() throws Exception {
        try (WebSocketClient there = WebSocketClient.connect(cluster.node(2).uri("ws", "/telxl"))) {
            assertThat(there.ask(START).getInt("result_code")).isEqualTo(200);
            cluster.drain(2);
            assertThat(there.awaitClose()).as("close by the drained node").isEqualTo(DRAINED);
        }
        cluster.awaitServing(0, 1);
        ask(cluster, 10);

        cluster.drain(0);
        cluster.drain(1);
        cluster.awaitServing();
        try (WebSocketClient late = WebSocketClient.connect(cluster.uri("ws", "/telxl"))) {
            assertThat(late.awaitClose())
                    .as("a client that comes when no node is left is told by one of them")
                    .isEqualTo(DRAINED);
        }
        for (int node = 0; node < cluster.size(); node++) {
            cluster.terminate(node);
        }
    }

    private static void ask(Gateway gateway, int requests) throws IOException, InterruptedException {
        for (int request = 0; request < requests; request++) {
            assertThat(gateway.get("/").statusCode()).as("request %s", request).isEqualTo(200);
        }
    }

    private static int[] others(int node) {
        return IntStream.range(0, cluster.size()).filter(other -> other != node).toArray();
    }
}
