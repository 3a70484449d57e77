package io.tandem.telxl.command.recording;

/**
 * Stops recording. Ours.
 *
 * @param callId the call
 */
record RecordingStop(long callId) {}
