package io.tandem.telxl.command.call;

/**
 * Lets caller, operator and third party talk together. Ours.
 *
 * @param callId the call
 */
record CallConference(long callId) {}
