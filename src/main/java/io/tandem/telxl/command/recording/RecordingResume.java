package io.tandem.telxl.command.recording;

/**
 * Records sound again. Ours.
 *
 * @param callId the call
 */
record RecordingResume(long callId) {}
