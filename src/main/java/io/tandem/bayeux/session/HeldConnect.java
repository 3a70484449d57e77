package io.tandem.bayeux.session;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.PendingConnect;
import io.tandem.bayeux.exchange.Refusal;
import java.util.concurrent.CompletionStage;

/**
 * A connect that waits for something to tell.
 *
 * @param let gives back what was taken for holding it: timer and place
 */
record HeldConnect(Exchange exchange, PendingConnect connect, Runnable let) {

    /**
     * Has it answered with events once the Store knows that they are sent.
     *
     * @param noted whether the session is still held here; if not, whoever holds it sends them
     * @param lost told if it is not
     */
    void answerOnce(CompletionStage<Boolean> noted, Runnable answer, Runnable lost) {
        noted.whenComplete((mayBeSent, failure) -> {
            if (failure == null && mayBeSent) {
                answer.run();
            } else {
                exchange.refuse(failure == null ? Refusal.REPLACED : Refusal.UNAVAILABLE);
                if (failure == null) {
                    lost.run();
                }
            }
        });
    }
}
