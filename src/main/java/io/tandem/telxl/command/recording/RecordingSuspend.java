package io.tandem.telxl.command.recording;

/**
 * Records silence until resumed (spec 6.1).
 *
 * @param callId the call
 */
record RecordingSuspend(long callId) {}
