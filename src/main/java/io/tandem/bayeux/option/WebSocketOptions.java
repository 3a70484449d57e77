package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.Settings;
import java.time.Duration;
import java.util.Optional;

/**
 * What only WebSockets have (section 14).
 *
 * @param protocol sub-protocol that is chosen if a client offers it; empty: none ever
 * @param messagesPerFrame most events in one frame
 * @param idleTimeout after which a WebSocket on which nothing comes or goes is closed; empty: never
 * @param requireHandshakePerConnection whether a session cannot go on over another connection
 */
public record WebSocketOptions(
        Optional<String> protocol,
        int messagesPerFrame,
        Optional<Duration> idleTimeout,
        boolean requireHandshakePerConnection) {

    static WebSocketOptions of(Settings settings) {
        return new WebSocketOptions(
                Texts.unlessEmpty(settings.get(BayeuxSettings.WS_PROTOCOL)),
                settings.get(BayeuxSettings.WS_MESSAGES_PER_FRAME),
                settings.get(BayeuxSettings.WS_IDLE_TIMEOUT),
                settings.get(BayeuxSettings.WS_REQUIRE_HANDSHAKE_PER_CONNECTION));
    }
}
