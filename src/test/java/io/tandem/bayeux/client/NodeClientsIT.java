package io.tandem.bayeux.client;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** The npm packages {@code cometd}, in all major versions that are in use, and {@code faye}. */
class NodeClientsIT extends ClientScenarios {

    private static final List<String> COMETD =
            List.of("cometd3", "cometd4", "cometd5", "cometd7", "cometd8", "cometd9");

    /** Before each, as an abort is reported test by test only here. */
    @BeforeEach
    void requirePackages() {
        NodePackages.require();
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
