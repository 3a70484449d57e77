package io.tandem.tropo.session;

import io.tandem.contact.event.ContactEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Tells this node's sessions what happened to their contacts, and lets them go of those that they have no more to do with. */
@ApplicationScoped
class Teller {

    @Inject
    private Register register;

    @Inject
    private Bindings bindings;

    @Inject
    private Sessions sessions;

    private volatile Consumer<Arrival> returned = arrival -> {};

    /** Has somebody told of users who are given to an application again, after an operator had taken them away. */
    void onReturn(Consumer<Arrival> told) {
        returned = told;
    }

    /** Something happened to a contact of a session: told to it, if it still is this node's and has to do with it. */
    CompletionStage<Void> tell(String sessionId, Recent.Happened happened) {
        long contactId = happened.what().contactId();
        return sessions.follow(sessionId).thenCompose(followed -> {
            if (followed.isEmpty()) {
                register.unbind(contactId, sessionId);
                return nothing();
            }
            boolean told = followed.get().told().contains(happened);
            return after(followed.get())
                    .thenCompose(done -> told ? nothing() : after(followed.get().session(), happened));
        });
    }

    /** Tells a session all that it does not know, if it still is this node's. */
    CompletionStage<Void> tell(String sessionId) {
        return sessions.follow(sessionId)
                .thenCompose(followed -> followed.map(this::after).orElseGet(Teller::nothing));
    }

    /** A session was told something. */
    CompletionStage<Void> after(Followed followed) {
        CompletionStage<Void> all = nothing();
        for (Recent.Happened happened : followed.told()) {
            all = all.thenCompose(before -> after(followed.session(), happened));
        }
        return all;
    }

    private CompletionStage<Void> after(TropoSession session, Recent.Happened happened) {
        long contactId = happened.what().contactId();
        List<ContactEvent> events = happened.what().events();
        boolean over = !events.get(events.size() - 1).contact().isLive();
        boolean awaited = session.ties().isOwn(contactId)
                && session.ties().find(Tie.Recording.class).isPresent();
        boolean back = session.ties().taken() && events.stream().anyMatch(ContactEvent.Scripted.class::isInstance);
        if (over && !awaited) {
            return bindings.letGo(contactId, session.id(), Optional.of(happened.place()));
        } else if (back) {
            return bindings.letGo(contactId, session.id())
                    .thenAccept(free -> Arrival.of(happened).ifPresent(returned));
        }
        return nothing();
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }
}
