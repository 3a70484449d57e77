package io.tandem.bayeux.session;

import io.tandem.bayeux.option.Transport;
import java.util.Optional;

/**
 * What a session begins with, or goes on with at another node.
 *
 * @param id its {@code clientId}
 * @param remoteAddress network address of the client
 * @param browser value of the browser cookie it is bound to
 * @param transport the transport it was opened by, or goes on with
 * @param acknowledging whether the client acknowledges what it gets
 * @param progress which events there were for it, and which it has
 */
public record SessionStart(
        String id,
        String remoteAddress,
        Optional<String> browser,
        Transport transport,
        boolean acknowledging,
        Progress progress) {

    /** A session that is new. */
    public static SessionStart fresh(
            String remoteAddress, Optional<String> browser, Transport transport, boolean acknowledging) {
        return new SessionStart(ClientIds.next(), remoteAddress, browser, transport, acknowledging, Progress.NONE);
    }

    static SessionStart further(String id, SessionRecord record, Transport transport) {
        SessionRecord.Client client = record.client();
        Optional<String> browser = Optional.of(client.browser()).filter(cookie -> !cookie.isEmpty());
        return new SessionStart(
                id, client.remoteAddress(), browser, transport, client.acknowledging(), record.progress());
    }
}
