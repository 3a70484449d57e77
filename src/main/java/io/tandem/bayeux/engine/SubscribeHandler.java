package io.tandem.bayeux.engine;

import io.tandem.bayeux.SecurityPolicy;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.session.BayeuxSession;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.bayeux.session.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code /meta/subscribe}: the client wants what is published on channels (spec 7). */
@ApplicationScoped
class SubscribeHandler implements MessageHandler {

    /** The meta channels there are. */
    private static final Set<String> META =
            Set.of("/meta/handshake", "/meta/connect", "/meta/disconnect", "/meta/subscribe", "/meta/unsubscribe");

    @Inject
    private Channels channels;

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private SecurityPolicy policy;

    @Inject
    private Options options;

    @Override
    public String channel() {
        return "/meta/subscribe";
    }

    @Override
    public CompletionStage<Void> handle(Request request) {
        SubscriptionNames asked = SubscriptionNames.of(request.message());
        if (asked.error().isPresent()) {
            request.fail(asked.error().get());
            return CompletableFuture.completedStage(null);
        }
        BayeuxSession session = request.session();
        Optional<BayeuxError> error = Optional.empty();
        for (ChannelName name : asked.names()) {
            error = subscribe(session, name);
            if (error.isPresent()) {
                break; // what was before stays subscribed
            }
        }
        Optional<BayeuxError> outcome = error;
        return sessions.keepSubscriptions(session).thenAccept(kept -> Optional.of(BayeuxError.SUBSCRIBE_FAILED)
                .filter(ended -> !kept || session.hasEnded())
                .or(() -> outcome)
                .ifPresentOrElse(request::fail, request::succeed));
    }

    private Optional<BayeuxError> subscribe(BayeuxSession session, ChannelName name) {
        if (name.isService() || session.subscriptions().contains(name)) {
            return Optional.empty();
        }
        Optional<BayeuxError> objection = objection(session, name);
        if (objection.isEmpty()) {
            channels.subscribe(session, List.of(name));
        }
        return objection;
    }

    private Optional<BayeuxError> objection(BayeuxSession session, ChannelName name) {
        if (name.isMeta()) {
            return Optional.of(
                    META.contains(name.value()) ? BayeuxError.SUBSCRIBE_DENIED : BayeuxError.SUBSCRIBE_CREATE_DENIED);
        }
        if (!channels.exists(name) && !(channels.haveRoom() && policy.mayCreate(session, name.value()))) {
            return Optional.of(BayeuxError.SUBSCRIBE_CREATE_DENIED);
        }
        if (!policy.maySubscribe(session, name.value())) {
            return Optional.of(BayeuxError.SUBSCRIBE_DENIED);
        }
        return session.subscriptions().size() < options.limits().maxSubscriptions()
                ? Optional.empty()
                : Optional.of(BayeuxError.SUBSCRIBE_FAILED);
    }
}
