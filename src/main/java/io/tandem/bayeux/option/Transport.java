package io.tandem.bayeux.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a client's messages come and go. */
public enum Transport {
    /** One WebSocket for both directions (section 14). */
    WEBSOCKET("websocket", "ws."),
    /** HTTP POST; a held request waits for messages (section 12). */
    LONG_POLLING("long-polling", "long-polling.json.", "long-polling."),
    /** HTTP GET answered by a script, for pages that can do nothing else (section 13). */
    CALLBACK_POLLING("callback-polling", "long-polling.jsonp.", "long-polling.");

    private final String wireName;
    private final List<String> prefixes;

    Transport(String wireName, String... prefixes) {
        this.wireName = wireName;
        this.prefixes = List.of(prefixes);
    }

    /** What messages call it, for example in {@code supportedConnectionTypes}. */
    public String wireName() {
        return wireName;
    }

    /** What stands before the name of an option meant for this transport, the most specific first (section 22). */
    public List<String> prefixes() {
        return prefixes;
    }

    /** The transport that messages call so, if there is one. */
    public static Optional<Transport> named(String wireName) {
        return Arrays.stream(values())
                .filter(transport -> transport.wireName.equals(wireName))
                .findFirst();
    }
}
