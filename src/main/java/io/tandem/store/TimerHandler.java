package io.tandem.store;

import java.util.concurrent.CompletionStage;

/** What to do when a timer rings. */
@FunctionalInterface
public interface TimerHandler {

    /**
     * Handles a timer that is due. Must not block. May be called again for the same timer after a failure, so it must do no
     * harm twice.
     */
    CompletionStage<Void> due(TimerName timer);
}
