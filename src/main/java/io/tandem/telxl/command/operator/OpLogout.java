package io.tandem.telxl.command.operator;

/**
 * Logs an operator out and frees the licence (spec 4.1).
 *
 * @param operatorId the operator
 */
record OpLogout(long operatorId) {}
