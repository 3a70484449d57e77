package io.tandem.telxl.command.operator;

/**
 * Ends the wrap-up period (spec 4.1).
 *
 * @param operatorId the operator
 */
record OpEndWrap(long operatorId) {}
