package io.tandem.telxl.event;

/** The answer to a ping (spec 3.5). Without fields, as the command has none. */
public record SessionPong() implements TelxlEvent {}
