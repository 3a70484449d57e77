package io.tandem.contact.model;

/**
 * A number that a caller's program gives to what the caller does, so that it happens once however often it is sent.
 *
 * @param submitter the program, as long as it runs
 * @param number 1 for the first, and so on
 */
public record Submission(String submitter, int number) {}
