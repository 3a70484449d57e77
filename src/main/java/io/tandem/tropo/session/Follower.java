package io.tandem.tropo.session;

import io.tandem.contact.event.ScriptEvents;
import io.tandem.contact.service.ContactService;
import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Follows the contacts that applications control: begins sessions for those who come, and tells this node's sessions what happens. */
@ApplicationScoped
class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class.getName());

    @Inject
    private Store store;

    @Inject
    private Clock clock;

    @Inject
    private Recent recent;

    @Inject
    private Register register;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Teller teller;

    @Inject
    private Takeovers takeovers;

    private Subscription subscription;

    void start(@Observes Startup startup) {
        teller.onReturn(arrivals::again);
        subscription = store.subscribe(ContactService.scripts(), this::follow);
    }

    @PreDestroy
    void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void follow(Delivery delivery) {
        ScriptEvents what = (ScriptEvents) delivery.event();
        Recent.Happened happened = new Recent.Happened(ScriptPlace.of(delivery), clock.instant(), what);
        if (recent.add(happened)) {
            takeovers.missed();
        }
        register.sessionOf(what.contactId())
                .ifPresentOrElse(
                        sessionId -> guard(teller.tell(sessionId, happened), what.contactId()),
                        () -> Arrival.of(happened).ifPresent(arrivals::seen));
    }

    private static void guard(CompletionStage<?> stage, long contactId) {
        stage.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(
                        Level.WARNING,
                        failure,
                        () -> "What happened to contact " + contactId + " is told to its session later");
            }
        });
    }
}
