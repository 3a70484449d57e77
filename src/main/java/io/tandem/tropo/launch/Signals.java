package io.tandem.tropo.launch;

import java.util.concurrent.CompletionStage;

/** Interrupts sessions from outside. */
public interface Signals {

    /**
     * Puts a signal into a session's queue.
     *
     * @param sessionId as a client gave it; there may be no such session
     * @param name of the signal, not empty
     * @return what became of it. Fails with an {@link UnavailableException} if that cannot be told at the moment
     */
    CompletionStage<SignalStatus> send(String sessionId, String name);
}
