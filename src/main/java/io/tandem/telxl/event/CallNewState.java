package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The state of a call changed for an operator who takes part (spec 5.10).
 *
 * @param operatorId the operator
 * @param operatorCallEndReasonCode why the call is over for the operator; 0 if it is not
 * @param operatorCallEndReasonText text for that code; empty if the call is not over
 * @param callId the call
 * @param newState code of the state
 * @param statusText text for the state
 * @param recordingAudio the call's recording
 */
@JsonbPropertyOrder({
    "operatorId",
    "operatorCallEndReasonCode",
    "operatorCallEndReasonText",
    "callId",
    "newState",
    "statusText",
    "recordingAudio"
})
public record CallNewState(
        long operatorId,
        int operatorCallEndReasonCode,
        String operatorCallEndReasonText,
        long callId,
        int newState,
        String statusText,
        RecordingAudio recordingAudio)
        implements TelxlEvent {}
