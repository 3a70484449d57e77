package io.tandem.telephony.loopback;

import java.time.Instant;

/**
 * A question on its way to the node that carries the calls.
 *
 * @param id names it
 * @param by the node that asks
 * @param until when nobody waits for the answer any more
 * @param question what is asked
 */
record Asked(String id, String by, Instant until, Question question) {}
