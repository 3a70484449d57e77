package io.tandem.tropo.prompt;

/** Why an attempt failed. */
public enum Failure {
    /** There was no input. */
    TIMEOUT,
    /** The input did not match. */
    NOMATCH
}
