package io.tandem.tropo.webhook;

/**
 * There is no answer.
 *
 * @param failure why; of the last URL that was tried
 */
public record Failed(Failure failure) implements Outcome {}
