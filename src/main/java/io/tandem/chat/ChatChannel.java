package io.tandem.chat;

import io.tandem.bayeux.BayeuxClient;
import io.tandem.bayeux.BayeuxService;
import io.tandem.bayeux.ServiceMessage;
import io.tandem.chat.operation.Operations;
import io.tandem.chat.session.Binder;
import io.tandem.chat.session.Visitor;
import io.tandem.chat.session.Visitors;
import io.tandem.chat.wire.ChatFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** {@code /service/chatV2/} and the name of a chat service: visitors' operations, each after the one before it. */
@ApplicationScoped
class ChatChannel implements BayeuxService {

    private Visitors visitors;
    private Operations operations;
    private Binder binder;

    /** For CDI's proxy only. */
    protected ChatChannel() {}

    @Inject
    ChatChannel(Visitors visitors, Operations operations, Binder binder) {
        this.visitors = visitors;
        this.operations = operations;
        this.binder = binder;
    }

    @Override
    public String channel() {
        return Operations.CHANNELS
                + "**"; // names of several segments too: there is no such service, and that is answered
    }

    @Override
    public void received(BayeuxClient client, ServiceMessage message) {
        Visitor visitor = visitors.of(client);
        long weight = 2L * message.data().toString().length();
        if (!visitor.handle(weight, () -> operations.carryOut(visitor, message))) {
            operations.refuse(visitor, message, ChatFault.TOO_FAST);
        }
        if (client.hasEnded()) {
            ended(client); // it may have ended before the visitor was known
        }
    }

    @Override
    public void takenUp(BayeuxClient client, Map<String, String> notes) {
        if (notes.keySet().stream().anyMatch(Binder::isNote)) {
            binder.takenUp(visitors.of(client), notes);
            if (client.hasEnded()) {
                ended(client);
            }
        }
    }

    @Override
    public void ended(BayeuxClient client) {
        visitors.gone(client).ifPresent(binder::gone);
    }
}
