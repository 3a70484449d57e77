package io.tandem.telxl.event;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The recording of a call changed (spec 6.2).
 *
 * @param callId the call
 * @param recordingAudio its recording
 */
@JsonbPropertyOrder({"callId", "recordingAudio"})
public record RecordingInfo(long callId, RecordingAudio recordingAudio) implements TelxlEvent {}
