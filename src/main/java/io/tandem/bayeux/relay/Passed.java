package io.tandem.bayeux.relay;

import java.util.List;

/**
 * Event: what came in together for a session that another node holds.
 *
 * @param id names it
 * @param from the node that it came to
 * @param clientId the session
 * @param transport how it came, as the protocol calls it
 * @param remoteAddress network address of the client
 * @param browser value of the browser cookie; empty if there was none
 * @param http2 whether it came by HTTP/2
 * @param messages the messages, encoded
 * @param orphan whether nobody holds the session, and the receiver is to take it up
 */
record Passed(
        String id,
        String from,
        String clientId,
        String transport,
        String remoteAddress,
        String browser,
        boolean http2,
        List<String> messages,
        boolean orphan) {}
