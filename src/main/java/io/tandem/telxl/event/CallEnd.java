package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * A call is over (spec 5.11).
 *
 * @param callId the call
 * @param inboundSeconds how long the caller was there; 0 if the call was not inbound
 * @param outboundSeconds how long all who were called talked, together
 * @param recordedCallId the recording; null, and so absent, if there is none
 */
@JsonbPropertyOrder({"callId", "inboundSeconds", "outboundSeconds", "recordedCallId"})
public record CallEnd(long callId, long inboundSeconds, long outboundSeconds, Long recordedCallId)
        implements TelxlEvent {}
