package io.tandem.telxl.command.call;

/**
 * Connects a call with an operator, in place of an attempt toward another (spec 5.5).
 *
 * @param callId the call
 * @param operatorId the operator
 */
record CallPluck(long callId, long operatorId) {}
