package io.tandem.telxl.command.call;

/**
 * During an enquiry, caller and third party change places. Ours.
 *
 * @param callId the call
 */
record CallAlternate(long callId) {}
