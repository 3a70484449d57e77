package io.tandem.bayeux.session;

import io.tandem.bayeux.exchange.PendingConnect;
import io.tandem.bayeux.message.Reply;
import java.time.Duration;
import java.util.Optional;

/** Makes the replies to connects. */
@FunctionalInterface
public interface ConnectReplies {

    /** Makes one; must be quick. */
    Reply reply(Answer answer);

    /**
     * What a reply is made of.
     *
     * @param connect the message that is answered
     * @param end how it has ended
     * @param advise whether the client is to be given advice
     * @param terms the times in force
     * @param batch number of the batch of events, if the client acknowledges them; 0 if not
     */
    record Answer(PendingConnect connect, ConnectEnd end, boolean advise, Terms terms, long batch) {}

    /**
     * Times that hold for a session.
     *
     * @param interval what the client waits between connects
     * @param timeout how long a connect is held unless the client asks otherwise
     * @param maxInterval how long a session lives without a connect, if the client is to be told
     */
    record Terms(Duration interval, Duration timeout, Optional<Duration> maxInterval) {}
}
