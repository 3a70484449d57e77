package io.tandem.bayeux.client;

import java.util.stream.Stream;

/** The Java client of CometD. */
class JavaClientIT extends ClientScenarios {

    static Stream<Make> makes() {
        return Stream.of("websocket", "long-polling")
                .map(transport -> new Make("CometD for Java", transport, true, CometdJavaClient::start));
    }

    static Stream<Make> extendedMakes() {
        return makes();
    }
}
