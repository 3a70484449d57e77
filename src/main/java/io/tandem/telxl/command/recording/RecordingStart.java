package io.tandem.telxl.command.recording;

/**
 * Starts recording. Ours.
 *
 * @param callId the call
 */
record RecordingStart(long callId) {}
