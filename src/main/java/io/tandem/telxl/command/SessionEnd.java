package io.tandem.telxl.command;

/**
 * Ends the session of the connection it comes by (spec 3.6).
 *
 * @param reason short text for the audit trail; empty if none was given
 */
record SessionEnd(String reason) {}
