package io.tandem.telxl.feed;

import io.tandem.contact.service.StaffLoaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cards of all operators who are known on this node: whoever has a state has been loaded before. */
@ApplicationScoped
class LoadedCards implements OperatorCards {

    private final Map<Long, Card> cards = new ConcurrentHashMap<>();

    void take(@Observes StaffLoaded loaded) {
        loaded.operators().forEach(operator -> cards.put(operator.id(), new Card(operator.name(), operator.email())));
    }

    @Override
    public Optional<Card> card(long operatorId) {
        return Optional.ofNullable(cards.get(operatorId));
    }
}
