package io.tandem.bayeux.engine;

import io.tandem.bayeux.message.Advice;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.session.ConnectReplies;
import io.tandem.json.JsonParts;
import io.tandem.session.Comeback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;

/** Replies to connects, by how they have ended (spec 5, 10, 15, 18). */
@ApplicationScoped
class ConnectReplyMaker implements ConnectReplies {

    @Inject
    private Options options;

    @Inject
    private Clock clock;

    @Inject
    private Timestamps timestamps;

    @Override
    public Reply reply(Answer answer) {
        Reply reply = byEnd(answer, answer.connect().replies());
        if (answer.batch() > 0) {
            reply.extension("ack", JsonParts.value(answer.batch()));
        }
        Timesync.extend(reply, answer.connect().ext(), answer.connect().received(), clock.instant());
        timestamps.now().ifPresent(time -> reply.with("timestamp", JsonParts.value(time)));
        return reply;
    }

    private Reply byEnd(Answer answer, Reply.Beginning beginning) {
        Terms terms = answer.terms();
        return switch (answer.end()) {
            case DONE -> answer.advise() ? Reply.success(beginning).advice(advice(terms)) : Reply.success(beginning);
            // While a node drains its clients poll without being held, until they find another node.
            case DRAINING -> Reply.success(beginning).advice(Advice.retry(Comeback.pause(), terms.timeout()));
            case CROWDED ->
                options.browser()
                        .multiSessionInterval()
                        .map(interval ->
                                Reply.success(beginning).advice(Advice.multipleClients(interval, terms.timeout())))
                        .orElseGet(() -> Reply.refusal(beginning).advice(Advice.oneClientOnly()));
            case DISCONNECTED -> Reply.success(beginning).advice(Advice.none());
            case EXPIRED -> Reply.unknownSession(beginning);
        };
    }

    /** What a client is to do by the terms of its session. */
    static JsonObject advice(Terms terms) {
        return terms.maxInterval()
                .map(most -> Advice.retry(terms.interval(), terms.timeout(), most))
                .orElseGet(() -> Advice.retry(terms.interval(), terms.timeout()));
    }
}
