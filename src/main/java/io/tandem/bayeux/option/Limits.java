package io.tandem.bayeux.option;

import io.tandem.bayeux.BayeuxSettings;
import io.tandem.config.Settings;
import io.tandem.session.SessionSettings;
import java.util.OptionalInt;

/**
 * What clients may use up (section 20).
 *
 * @param maxMessages most messages in one request or frame
 * @param maxSubscriptions most channels and patterns that one session may subscribe to
 * @param maxChannels most channels on this node
 * @param maxSessions most sessions on this node
 * @param maxQueue most messages that may wait for one session
 * @param handshakesPerAddress handshakes a minute from one network address; empty: any number
 */
public record Limits(
        int maxMessages,
        int maxSubscriptions,
        int maxChannels,
        int maxSessions,
        int maxQueue,
        OptionalInt handshakesPerAddress) {

    static Limits of(Settings settings) {
        return new Limits(
                settings.get(BayeuxSettings.MAX_MESSAGES),
                settings.get(BayeuxSettings.MAX_SUBSCRIPTIONS),
                settings.get(BayeuxSettings.MAX_CHANNELS),
                settings.get(BayeuxSettings.MAX_SESSIONS),
                settings.get(BayeuxSettings.MAX_QUEUE).orElseGet(() -> settings.get(SessionSettings.OUTBOX_MESSAGES)),
                Numbers.optional(settings.get(BayeuxSettings.HANDSHAKES_PER_ADDRESS)));
    }
}
