package io.tandem.tropo.webhook;

/** What came of a request to an application. */
public sealed interface Outcome permits Answered, Failed {

    /** Whether the application answered with a status of 200 to 299. */
    default boolean successful() {
        return false;
    }
}
