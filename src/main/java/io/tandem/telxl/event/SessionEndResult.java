package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The session has ended at the client's wish (spec 3.7).
 *
 * @param reason the reason the client gave; empty if none
 * @param sessionId number of the session
 */
@JsonbPropertyOrder({"reason", "sessionId"})
public record SessionEndResult(String reason, long sessionId) implements TelxlEvent {}
