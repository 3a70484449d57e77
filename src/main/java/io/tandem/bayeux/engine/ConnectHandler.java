package io.tandem.bayeux.engine;

import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.session.BayeuxSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code /meta/connect}: the client is there and waits for events (spec 5, 18). */
@ApplicationScoped
class ConnectHandler implements MessageHandler {

    static final String CHANNEL = "/meta/connect";

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public CompletionStage<Void> handle(Request request) {
        BayeuxSession session = request.session();
        if (request.exchange().connect().isPresent()) {
            request.succeed(); // one of a batch is enough to wait by
            return CompletableFuture.completedStage(null);
        }
        request.exchange().replyLater(session.connecting(request.exchange(), request.message()));
        if (session.acknowledging()) {
            Message.number(request.message().ext(), "ack").ifPresent(session::acknowledged);
        }
        return CompletableFuture.completedStage(null);
    }
}
