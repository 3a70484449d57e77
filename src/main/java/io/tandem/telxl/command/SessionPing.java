package io.tandem.telxl.command;

/** Keeps the session open (spec 3.4). [seed] */
record SessionPing() {}
