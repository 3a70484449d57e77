package io.tandem.telxl.command.call;

/**
 * Sends the third party away; operator and caller talk again. Ours.
 *
 * @param callId the call
 */
record CallCancelEnquiry(long callId) {}
