package io.tandem.bayeux.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.CuttingProxy;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The npm packages {@code cometd}, in all major versions that are in use, and {@code faye}. */
class NodeClientsIT extends ClientScenarios {

    private static final List<String> COMETD =
            List.of("cometd3", "cometd4", "cometd5", "cometd7", "cometd8", "cometd9");

    /** Before each, as an abort is reported test by test only here. */
    @BeforeEach
    void requirePackages() {
        NodePackages.require();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void choosesTheWebSocketIfItMay(String library, TandemServer server) throws Exception {
        try (ForeignClient client = NodeClient.start(library, "any", address(server), false)) {
            client.order("handshake", JsonObject.EMPTY_JSON_OBJECT);
            assertThat(client.await("connected").getString("transport")).isEqualTo("websocket");
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void fallsBackToLongPollingWhereNoWebSocketPasses(String library, TandemServer server) throws Exception {
        try (CuttingProxy proxy = CuttingProxy.before(server.port()).withoutWebSockets();
                ForeignClient client = NodeClient.start(library, "any", address(proxy), false)) {
            client.order("handshake", JsonObject.EMPTY_JSON_OBJECT);
            assertThat(client.await("connected").getString("transport")).isEqualTo("long-polling");
            assertThat(client.subscribe(channel).getBoolean("successful")).isTrue();
            client.publish(channel, "end");
            assertThat(client.messagesUpTo("end")).containsExactly("end");
        }
    }

    static Stream<String> libraries() {
        return Stream.concat(COMETD.stream(), Stream.of("faye"));
    }

    static Stream<Make> makes() {
        Stream<Make> faye = Stream.of("websocket", "long-polling")
                .map(transport -> new Make(
                        "faye",
                        transport,
                        false,
                        (named, server, ack) -> NodeClient.start("faye", named, server, ack)));
        return Stream.concat(COMETD.stream().flatMap(NodeClientsIT::cometd), faye);
    }

    static Stream<Make> extendedMakes() {
        return makes().filter(Make::extended);
    }

    private static Stream<Make> cometd(String library) {
        return Stream.of("websocket", "long-polling", "callback-polling")
                .map(transport -> new Make(
                        library,
                        transport,
                        true,
                        (named, server, ack) -> NodeClient.start(library, named, server, ack)));
    }
}
