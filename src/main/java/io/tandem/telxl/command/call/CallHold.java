package io.tandem.telxl.command.call;

/**
 * Puts the caller on hold. Ours.
 *
 * @param callId the call
 */
record CallHold(long callId) {}
