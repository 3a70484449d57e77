package io.tandem.bayeux.engine;

import io.tandem.bayeux.Census;
import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.bayeux.session.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what this node holds. */
@ApplicationScoped
class NodeCensus implements Census {

    @Inject
    private BayeuxSessions sessions;

    @Inject
    private Channels channels;

    @Override
    public int sessions() {
        return sessions.size();
    }

    @Override
    public int channels() {
        return channels.size();
    }

    @Override
    public int subscriptions() {
        return channels.subscriptions();
    }

    @Override
    public int heldConnects() {
        return sessions.heldConnects();
    }

    @Override
    public int timers() {
        return sessions.timers();
    }
}
