package io.tandem.telxl.command.operator;

/**
 * Begins, or prolongs, the wrap-up period: it then lasts until it is ended. Ours.
 *
 * @param operatorId the operator
 */
record OpStartWrap(long operatorId) {}
