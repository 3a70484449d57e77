package io.tandem.telxl.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.service.ContactService;
import io.tandem.session.GatewaySession;
import io.tandem.session.Principal;
import io.tandem.session.TopicHub;
import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.telxl.Mode;
import io.tandem.telxl.event.EventEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tells sessions what happens at their customer, as far as it is for them (spec 10.6, "who receives unsolicited events"). */
@ApplicationScoped
public class EventFeed {

    /** Sessions of one node get an event at nearly the same time: enough if each finds the last few steps written. */
    private static final int MOST_SCRIPTS = 1_000;

    private record Place(String topic, String epoch, long offset) {}

    private final Cache<Place, List<Script>> scripts = Caffeine.newBuilder()
            .maximumSize(MOST_SCRIPTS)
            .executor(Runnable::run)
            .build();

    private TopicHub<OptionalLong> steps;
    private Notices notices;
    private EventEncoder encoder;

    /** For CDI's proxy only. */
    protected EventFeed() {}

    @Inject
    public EventFeed(Store store, Notices notices, EventEncoder encoder) {
        this.steps = new TopicHub<>(store, this::receivers);
        this.notices = notices;
        this.encoder = encoder;
    }

    /** From now on, and until it ends, the session is told. */
    public void follow(GatewaySession session, Mode mode) {
        Principal principal = session.principal();
        session.subscribe(
                steps,
                ContactService.steps(principal.customerId()),
                principal.operatorId(),
                delivery -> true,
                delivery -> scripts(delivery).stream()
                        .filter(script -> script.audience().includes(principal))
                        .forEach(script -> session.connection().send(script.text(mode, encoder))));
    }

    /** The operators for whom a step is, if it is not for everybody; in any case those who act for the whole customer. */
    private Optional<Set<OptionalLong>> receivers(Delivery delivery) {
        Set<OptionalLong> operators = new HashSet<>();
        for (Script script : scripts(delivery)) {
            if (script.audience().everybody()) {
                return Optional.empty();
            }
            script.audience().operatorIds().forEach(id -> operators.add(OptionalLong.of(id)));
            operators.add(OptionalLong.empty());
        }
        return Optional.of(operators);
    }

    private List<Script> scripts(Delivery delivery) {
        Place place = new Place(delivery.topic().name(), delivery.epoch(), delivery.offset());
        return scripts.get(place, key -> ((StepEvents) delivery.event())
                .events().stream()
                        .flatMap(event -> notices.of(event).stream())
                        .map(Script::new)
                        .toList());
    }
}
