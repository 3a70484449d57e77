package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.bayeux.NarrowedSettings;
import io.tandem.config.Setting;
import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What holds for one transport: of each option the most specific form that is set (section 22).
 *
 * @param timeout how long a connect is held; zero: not at all
 * @param interval how long clients wait between the answer to a connect and the next connect
 * @param maxInterval how long beyond the interval a session lives without a connect
 * @param maxProcessing after which a session whose connect is still in processing is removed; empty: never
 * @param maxLazyTimeout how long a lazy message may wait for company
 * @param metaConnectDeliverOnly whether messages are delivered with answers to connects alone
 * @param maxMessageSize how large one request or frame may be
 * @param handshakeReconnect whether clients are told {@code maxInterval}
 * @param allowMessageDeliveryDuringHandshake whether messages may follow the reply to a handshake
 */
public record TransportOptions(
        Duration timeout,
        Duration interval,
        Duration maxInterval,
        Optional<Duration> maxProcessing,
        Duration maxLazyTimeout,
        boolean metaConnectDeliverOnly,
        MessageSize maxMessageSize,
        boolean handshakeReconnect,
        boolean allowMessageDeliveryDuringHandshake) {

    static TransportOptions of(Settings settings, Transport transport) {
        var options = new Narrowing(settings, transport);
        return new TransportOptions(
                options.get(BayeuxSettings.TIMEOUT),
                options.get(BayeuxSettings.INTERVAL),
                options.get(BayeuxSettings.MAX_INTERVAL),
                options.get(BayeuxSettings.MAX_PROCESSING),
                options.get(BayeuxSettings.MAX_LAZY_TIMEOUT),
                transport == Transport.CALLBACK_POLLING || options.get(BayeuxSettings.META_CONNECT_DELIVER_ONLY),
                MessageSize.of(options.get(BayeuxSettings.MAX_MESSAGE_SIZE), settings.get(SessionSettings.MAX_MESSAGE)),
                options.get(BayeuxSettings.HANDSHAKE_RECONNECT),
                options.get(BayeuxSettings.ALLOW_MESSAGE_DELIVERY_DURING_HANDSHAKE));
    }

    private record Narrowing(Settings settings, Transport transport) {

        <T> T get(Setting<T> general) {
            return transport.prefixes().stream()
                    .map(prefix -> settings.get(NarrowedSettings.narrowed(general, prefix)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseGet(() -> settings.get(general));
        }
    }
}
