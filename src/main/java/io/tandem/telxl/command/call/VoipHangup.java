package io.tandem.telxl.command.call;

/**
 * Hangs up an operator's softphone; the caller may stay (spec 5.7).
 *
 * @param operatorId the operator
 */
record VoipHangup(long operatorId) {}
