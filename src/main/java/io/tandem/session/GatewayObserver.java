package io.tandem.session;

import java.time.Duration;

/** Told what happens in the gateway, to count it. Called on hot paths: must be quick and must not throw. */
public interface GatewayObserver {

    /** A session was opened. */
    void opened(SessionKind kind);

    /** A session has ended. */
    void ended(SessionKind kind, CloseCode code);

    /** A message came in and has been handled. */
    void handled(String accent, Duration time);

    /** A message was put into an outbox. */
    void sent(String accent);

    /** A login was decided. */
    void login(String accent, LoginOutcome outcome);
}
