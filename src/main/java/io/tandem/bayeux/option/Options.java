package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.SettingException;
import io.tandem.config.Settings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The options in force, read once.
 *
 * @param allowedTransports what clients may use, in the order in which it is offered to them; at least one
 * @param broadcastToPublisher whether a client gets the messages it publishes itself on a channel it has subscribed to
 * @param validateMessageFields whether a message is refused if its id is not valid
 * @param duplicateMetaConnectHttpResponseCode answer to a held connect over HTTP in whose place the client has sent another
 * @param sweepPeriod how often what has expired is looked for
 * @param timestamp whether messages to clients carry the time
 * @param browser several sessions in one browser
 * @param callback callback-polling's function
 * @param webSocket what only WebSockets have
 * @param activity the end of sessions that do nothing but connect
 * @param limits what clients may use up
 * @param transports what holds for each transport, allowed or not
 */
public record Options(
        List<Transport> allowedTransports,
        boolean broadcastToPublisher,
        boolean validateMessageFields,
        int duplicateMetaConnectHttpResponseCode,
        Duration sweepPeriod,
        boolean timestamp,
        BrowserOptions browser,
        CallbackOptions callback,
        WebSocketOptions webSocket,
        ActivityOptions activity,
        Limits limits,
        Map<Transport, TransportOptions> transports) {

    /**
     * Reads all options.
     *
     * @throws SettingException if what is configured does not fit
     */
    public static Options of(Settings settings) {
        Map<Transport, TransportOptions> transports = new EnumMap<>(Transport.class);
        for (Transport transport : Transport.values()) {
            transports.put(transport, TransportOptions.of(settings, transport));
        }
        return new Options(
                settings.get(BayeuxSettings.ALLOWED_TRANSPORTS),
                settings.get(BayeuxSettings.BROADCAST_TO_PUBLISHER),
                settings.get(BayeuxSettings.VALIDATE_MESSAGE_FIELDS),
                settings.get(BayeuxSettings.DUPLICATE_META_CONNECT_HTTP_RESPONSE_CODE),
                settings.get(BayeuxSettings.SWEEP_PERIOD),
                settings.get(BayeuxSettings.TIMESTAMP),
                BrowserOptions.of(settings),
                CallbackOptions.of(settings),
                WebSocketOptions.of(settings),
                ActivityOptions.of(settings),
                Limits.of(settings),
                Map.copyOf(transports));
    }

    /** What holds for a transport. */
    public TransportOptions forTransport(Transport transport) {
        return transports.get(transport);
    }
}
