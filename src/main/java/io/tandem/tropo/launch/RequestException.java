package io.tandem.tropo.launch;

/** A request that is not carried out. Carries no stack trace and nothing of the request: it is an answer. */
final class RequestException extends RuntimeException {

    private final Refusal refusal;

    RequestException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
