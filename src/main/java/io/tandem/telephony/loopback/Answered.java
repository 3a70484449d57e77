package io.tandem.telephony.loopback;

/**
 * An answer on its way back to the node that asked.
 *
 * @param id names the question
 * @param reply what came of it
 */
record Answered(String id, Reply reply) {}
