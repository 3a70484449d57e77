package io.tandem.tropo.session;

import io.tandem.tropo.execution.Execution;
import io.tandem.tropo.webhook.SavedCookie;
import java.util.List;

/**
 * A session as the Store keeps it: all that a node needs to go on with it. Immutable.
 *
 * @param customerId whose application runs it
 * @param applicationId the application's number
 * @param application its name
 * @param execution how far it is
 * @param ties what it has to do with contacts
 * @param cookies of the application
 * @param discreet whether what is said and heard is shown to nobody
 * @param custody which node sees to it, and how far that got
 */
record TropoSession(
        long customerId,
        long applicationId,
        String application,
        Execution execution,
        Ties ties,
        List<SavedCookie> cookies,
        boolean discreet,
        Custody custody) {

    TropoSession {
        cookies = List.copyOf(cookies);
    }

    String id() {
        return execution.session().id();
    }

    /** The node that sees to it. */
    String owner() {
        return custody.owner();
    }

    /** Whether it is over, and nothing has to be done for it any more. */
    boolean isSettled() {
        return execution.isOver() && custody.pending().isEmpty();
    }

    /** Its call or text conversation, without which what is to be done is not wanted. */
    long requireContact() {
        return ties.contactId().orElseThrow();
    }

    TropoSession with(Execution next) {
        return new TropoSession(customerId, applicationId, application, next, ties, cookies, discreet, custody);
    }

    TropoSession with(Ties next) {
        return new TropoSession(customerId, applicationId, application, execution, next, cookies, discreet, custody);
    }

    TropoSession with(Custody next) {
        return new TropoSession(customerId, applicationId, application, execution, ties, cookies, discreet, next);
    }

    /** The same after an answer, with the cookies that came with it. */
    TropoSession answered(List<SavedCookie> next, boolean wantsDiscretion) {
        return new TropoSession(
                customerId, applicationId, application, execution, ties, next, discreet || wantsDiscretion, custody);
    }

    /** Without what was said, since values end up in logs. */
    @Override
    public String toString() {
        return "TropoSession[" + id() + ']';
    }
}
