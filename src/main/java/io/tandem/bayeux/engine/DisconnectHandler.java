package io.tandem.bayeux.engine;

import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.bayeux.session.SessionEnd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code /meta/disconnect}: the client ends its session (spec 6). */
@ApplicationScoped
class DisconnectHandler implements MessageHandler {

    @Inject
    private BayeuxSessions sessions;

    @Override
    public String channel() {
        return "/meta/disconnect";
    }

    @Override
    public CompletionStage<Void> handle(Request request) {
        request.succeed();
        sessions.end(request.session(), SessionEnd.DISCONNECTED_BY_CLIENT);
        return CompletableFuture.completedStage(null);
    }
}
