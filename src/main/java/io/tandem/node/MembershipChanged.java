package io.tandem.node;

/**
 * Nodes came or went, or an office changed hands: a reason to look at once.
 *
 * @param by the node that wrote it down
 */
record MembershipChanged(String by) {}
