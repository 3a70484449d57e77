package io.tandem.telxl.command.operator;

/**
 * Puts an operator into a break or busy state; during a call, after it and its wrap (spec 4.2).
 *
 * @param operatorId the operator
 * @param breakId the break or busy state; 0 for busy with a message
 * @param busyText the operator's own words; empty if none
 */
record OpStartBreak(long operatorId, long breakId, String busyText) {}
