package io.tandem.telxl.command.operator;

/**
 * Logs an operator in; needs a free licence (spec 4.1).
 *
 * @param operatorId the operator
 */
record OpLogin(long operatorId) {}
