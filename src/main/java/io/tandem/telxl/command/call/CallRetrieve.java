package io.tandem.telxl.command.call;

/**
 * Fetches the caller back from hold. Ours.
 *
 * @param callId the call
 */
record CallRetrieve(long callId) {}
