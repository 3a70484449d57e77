package io.tandem.tropo.session;

/**
 * Something that is to be done for a session, and perhaps has been.
 *
 * @param number grows from one to the next
 * @param deed what
 */
record Pending(long number, Deed deed) {}
