package io.tandem.bayeux;

import jakarta.json.JsonObject;

/**
 * Who wants to open a session.
 *
 * @param remoteAddress network address
 * @param transport name of the transport, for example {@code long-polling}
 * @param ext extensions of the handshake, where credentials stand; empty if there were none
 */
public record Candidate(String remoteAddress, String transport, JsonObject ext) {}
