package io.tandem.bayeux;

import io.tandem.bayeux.option.Transport;
import io.tandem.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings of Bayeux that can be set for a transport alone, by a prefix before the option's name (section 22). */
public final class NarrowedSettings {

    private static final String ROOT = "tandem.bayeux.";

    /** Settings that take a prefix. */
    private static final List<Setting<?>> GENERAL = List.of(
            BayeuxSettings.TIMEOUT,
            BayeuxSettings.INTERVAL,
            BayeuxSettings.MAX_INTERVAL,
            BayeuxSettings.MAX_PROCESSING,
            BayeuxSettings.MAX_LAZY_TIMEOUT,
            BayeuxSettings.META_CONNECT_DELIVER_ONLY,
            BayeuxSettings.MAX_MESSAGE_SIZE,
            BayeuxSettings.HANDSHAKE_RECONNECT,
            BayeuxSettings.ALLOW_MESSAGE_DELIVERY_DURING_HANDSHAKE);

    /** Prefixes, in the order of the documentation. */
    private static final List<String> PREFIXES = Stream.of(Transport.values())
            .flatMap(transport -> transport.prefixes().stream())
            .distinct()
            .sorted()
            .toList();

    /** Each of them with each prefix, but for what callback-polling leaves no choice in. */
    public static final List<Setting<?>> ALL = PREFIXES.stream()
            .<Setting<?>>flatMap(prefix -> GENERAL.stream()
                    .filter(general -> !(general == BayeuxSettings.META_CONNECT_DELIVER_ONLY && isForCallbacks(prefix)))
                    .map(general -> narrowed(general, prefix)))
            .toList();

    private NarrowedSettings() {}

    /**
     * What holds for the transports of a prefix, if it is set.
     *
     * @param general the setting that holds for all others
     * @param prefix one of a {@link Transport}'s
     */
    public static <T> Setting<Optional<T>> narrowed(Setting<T> general, String prefix) {
        String option = general.name().substring(ROOT.length());
        return general.optional(
                ROOT + prefix + option, "The same as " + general.name() + ", for " + scope(prefix) + " only.");
    }

    private static boolean isForCallbacks(String prefix) {
        return scope(prefix).equals(Transport.CALLBACK_POLLING.wireName());
    }

    private static String scope(String prefix) {
        List<String> transports = Stream.of(Transport.values())
                .filter(transport -> transport.prefixes().contains(prefix))
                .map(Transport::wireName)
                .toList();
        return String.join(" and ", transports);
    }
}
