package io.tandem.telxl.command.call;

/**
 * Answers what rings at an operator's softphone. Ours.
 *
 * @param operatorId the operator
 */
record CallAnswer(long operatorId) {}
