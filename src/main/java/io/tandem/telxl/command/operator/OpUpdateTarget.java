package io.tandem.telxl.command.operator;

/**
 * Changes an operator's phone number; without effect on a softphone (spec 4.1).
 *
 * @param operatorId the operator
 * @param target the new phone number
 */
record OpUpdateTarget(long operatorId, String target) {}
