package io.tandem.contact.service;

/**
 * Who has charge of the switch, as a customer's floor knows it: what an earlier one reports does not count any more.
 *
 * @param number counts the nodes that had charge, one after the other
 */
record SwitchTerm(long number) {}
