package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * An inbound call has reached the gateway (spec 5.8).
 *
 * @param callId the call
 * @param cli caller's number; when withheld its last six digits are {@code #}
 * @param dialledNumber number dialled
 * @param dialledNumberName name of that number; may be empty
 * @param serviceName service the number belongs to; may be empty
 */
@JsonbPropertyOrder({"callId", "cli", "dialledNumber", "dialledNumberName", "serviceName"})
public record CallStart(long callId, String cli, String dialledNumber, String dialledNumberName, String serviceName)
        implements TelxlEvent {}
