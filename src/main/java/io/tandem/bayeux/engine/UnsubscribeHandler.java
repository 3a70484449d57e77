package io.tandem.bayeux.engine;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.bayeux.session.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code /meta/unsubscribe}: the client no longer wants what is published on channels (spec 7). */
@ApplicationScoped
class UnsubscribeHandler implements MessageHandler {

    @Inject
    private Channels channels;

    @Inject
    private BayeuxSessions sessions;

    @Override
    public String channel() {
        return "/meta/unsubscribe";
    }

    @Override
    public CompletionStage<Void> handle(Request request) {
        SubscriptionNames asked = SubscriptionNames.of(request.message());
        if (asked.error().isPresent()) {
            request.fail(asked.error().get());
            return CompletableFuture.completedStage(null);
        }
        boolean all = asked.names().stream().allMatch(name -> unsubscribe(request, name));
        return sessions.keepSubscriptions(request.session()).thenRun(() -> {
            if (request.session().hasEnded()) {
                request.fail(BayeuxError.UNSUBSCRIBE_FAILED);
            } else if (all) {
                request.succeed();
            } else {
                request.fail(BayeuxError.CHANNEL_MISSING);
            }
        });
    }

    private boolean unsubscribe(Request request, ChannelName name) {
        boolean known = name.isService() || channels.exists(name);
        if (known) {
            channels.unsubscribe(request.session(), List.of(name));
        }
        return known;
    }
}
