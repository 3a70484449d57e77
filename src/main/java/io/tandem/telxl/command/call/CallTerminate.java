package io.tandem.telxl.command.call;

/**
 * Ends a call for everybody (spec 5.6).
 *
 * @param callId the call
 */
record CallTerminate(long callId) {}
