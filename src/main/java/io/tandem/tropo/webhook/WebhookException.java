package io.tandem.tropo.webhook;

/** Carries a failure through a stage. */
final class WebhookException extends RuntimeException {

    private final Failure failure;

    WebhookException(Failure failure) {
        super(failure.reason(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
