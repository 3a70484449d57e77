package io.tandem.bayeux.relay;

import io.tandem.bayeux.session.BayeuxSessions;
import io.tandem.store.Store;
import io.tandem.store.Subscriber;
import io.tandem.store.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** What nodes send to one another about sessions; that of one session in order. */
@ApplicationScoped
class Mail {

    @Inject
    private Store store;

    /** Has everything delivered that is sent to a node from now on. */
    void receive(String node, Subscriber subscriber) {
        store.subscribe(box(node), subscriber);
    }

    /** Sends something that concerns a session. */
    CompletionStage<Void> send(String clientId, String node, Object event) {
        return store.update(BayeuxSessions.group(clientId), workspace -> {
            workspace.publish(box(node), event);
            return null;
        });
    }

    private static Topic box(String node) {
        return new Topic("bayeux-node/" + node);
    }
}
