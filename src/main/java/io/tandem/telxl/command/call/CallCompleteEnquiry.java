package io.tandem.telxl.command.call;

/**
 * Hands the caller to the third party; the operator leaves. Ours.
 *
 * @param callId the call
 */
record CallCompleteEnquiry(long callId) {}
