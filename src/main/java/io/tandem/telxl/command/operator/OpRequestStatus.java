package io.tandem.telxl.command.operator;

/**
 * Asks what an operator is doing. Ours.
 *
 * @param operatorId the operator
 */
record OpRequestStatus(long operatorId) {}
