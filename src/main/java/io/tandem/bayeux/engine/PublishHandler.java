package io.tandem.bayeux.engine;

import io.tandem.bayeux.Laziness;
import io.tandem.bayeux.SecurityPolicy;
import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.message.Event;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.session.BayeuxSession;
import io.tandem.bayeux.session.Broadcasts;
import io.tandem.bayeux.session.Channels;
import io.tandem.session.Unproxied;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Everything that is no meta channel: what the client publishes or sends to a service (spec 8, 9). */
@Unproxied
class PublishHandler implements MessageHandler {

    @Inject
    private Channels channels;

    @Inject
    private Broadcasts broadcasts;

    @Inject
    private Services services;

    @Inject
    private SecurityPolicy policy;

    @Inject
    private Laziness laziness;

    @Inject
    private Timestamps timestamps;

    @Inject
    private Options options;

    @Override
    public String channel() {
        return "";
    }

    @Override
    public CompletionStage<Void> handle(Request request) {
        ChannelName channel = request.channel();
        if (channel.isWild()) {
            return failed(request, BayeuxError.CHANNEL_INVALID);
        }
        if (channel.isMeta()) {
            return failed(request, BayeuxError.PUBLISH_CREATE_DENIED);
        }
        return channel.isService() ? toService(request) : toAll(request);
    }

    private CompletionStage<Void> toService(Request request) {
        if (!policy.mayPublish(request.session(), request.channel().value())) {
            return failed(request, BayeuxError.PUBLISH_DENIED);
        }
        services.received(request.session(), request.channel(), request.message());
        request.succeed();
        return CompletableFuture.completedStage(null);
    }

    private CompletionStage<Void> toAll(Request request) {
        BayeuxSession session = request.session();
        ChannelName channel = request.channel();
        if (!channels.exists(channel) && !(channels.haveRoom() && policy.mayCreate(session, channel.value()))) {
            return failed(request, BayeuxError.PUBLISH_CREATE_DENIED);
        }
        if (!policy.mayPublish(session, channel.value())) {
            return failed(request, BayeuxError.PUBLISH_DENIED);
        }
        channels.touch(channel);
        Event event = Event.published(request.message(), channel.value(), timestamps.now());
        String except = options.broadcastToPublisher() ? "" : session.id();
        return broadcasts
                .publish(channel, event, except, laziness.of(channel.value()))
                .thenCompose(
                        taken -> broadcasts.reached(session, channel, except).thenApply(reached -> taken))
                .thenAccept(taken -> {
                    if (taken) {
                        request.succeed();
                    } else {
                        request.fail(BayeuxError.UNAVAILABLE);
                    }
                });
    }

    private static CompletionStage<Void> failed(Request request, BayeuxError error) {
        request.fail(error);
        return CompletableFuture.completedStage(null);
    }
}
