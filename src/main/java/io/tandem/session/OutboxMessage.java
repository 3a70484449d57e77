package io.tandem.session;

/**
 * One message on its way to a client, encoded already.
 *
 * @param number its place among all messages of its outbox, from 1, without gaps
 * @param text what goes over the wire, alone or as a part of a frame; one text may be shared by the outboxes of many sessions
 */
public record OutboxMessage(long number, String text) {

    /** What the message counts against the outbox's bound, in bytes: its characters as the JVM keeps them, at most. */
    long weight() {
        return 2L * text.length();
    }
}
