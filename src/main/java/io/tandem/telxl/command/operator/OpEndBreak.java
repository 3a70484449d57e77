package io.tandem.telxl.command.operator;

/**
 * Ends a break or busy state (spec 4.1).
 *
 * @param operatorId the operator
 */
record OpEndBreak(long operatorId) {}
