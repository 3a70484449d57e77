package io.tandem.bayeux.engine;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.message.Ids;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Options;
import io.tandem.bayeux.session.BayeuxSession;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.session.Unproxied;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds the session that a request speaks for, if it has the right to (spec 14, 20). */
@Unproxied
class Access {

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private Options options;

    /** The session of a request is that of its first message; nothing if it is unknown or somebody else's. */
    CompletionStage<Optional<BayeuxSession>> identify(Exchange exchange, Message first) {
        return first.clientId()
                .filter(Ids::valid)
                .filter(clientId ->
                        exchange.link().map(link -> isFree(link, clientId)).orElse(true))
                .map(clientId -> sessions.find(clientId, exchange.transport(), bound -> isOwn(exchange, bound))
                        .thenApply(found -> found.filter(session -> exchange.link()
                                .map(link -> byLink(link, exchange, session))
                                .orElseGet(() -> byCookie(exchange, session)))))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()));
    }

    private boolean isFree(Link link, String clientId) {
        return clientId.equals(link.owner())
                || link.owner() == null && !options.webSocket().requireHandshakePerConnection();
    }

    /** Whether a session that is bound to a browser, or to none, may be used with the cookie that is shown. */
    private boolean isOwn(Exchange exchange, Optional<String> bound) {
        boolean nothingShown = exchange.link().isPresent() && exchange.browser().isEmpty();
        return bound.isEmpty()
                || nothingShown
                || bound.equals(exchange.browser())
                || options.browser().trustClientSession();
    }

    /** Over HTTP the cookie of the browser that the session is bound to has to be shown. */
    private boolean byCookie(Exchange exchange, BayeuxSession session) {
        Optional<String> bound = session.browser();
        if (bound.isEmpty()) {
            return exchange.browser()
                    .map(cookie -> sessions.bind(session, cookie))
                    .orElse(true);
        }
        return isOwn(exchange, bound);
    }

    /**
     * A WebSocket is one session's. Going on over a new one takes the id alone, as not all clients send cookies with an
     * upgrade; but another browser's cookie shows that the id was stolen.
     */
    private boolean byLink(Link link, Exchange exchange, BayeuxSession session) {
        if (!session.id().equals(link.owner()) && !isOwn(exchange, session.browser())) {
            return false;
        }
        session.attach(link);
        return true;
    }
}
