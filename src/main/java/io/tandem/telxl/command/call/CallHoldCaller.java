package io.tandem.telxl.command.call;

/**
 * During an enquiry puts the caller on hold, so that operator and third party can talk (spec 5.3).
 *
 * @param callId the call
 */
record CallHoldCaller(long callId) {}
