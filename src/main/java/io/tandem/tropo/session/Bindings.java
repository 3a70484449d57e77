package io.tandem.tropo.session;

import io.tandem.config.Settings;
import io.tandem.store.Store;
import io.tandem.store.Workspace;
import io.tandem.tropo.TropoSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Which session a contact has to do with: kept in the Store, so that whatever node sees something, one session begins of it. */
@ApplicationScoped
class Bindings {

    /** Sessions outlast their longest time a little. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** So long somebody may still think that a session has to begin of what has begun one that is over already. */
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private Store store;
    private Sessions sessions;
    private Register register;
    private Duration longest;

    /** For CDI's proxy only. */
    protected Bindings() {}

    @Inject
    Bindings(Store store, Sessions sessions, Register register, Settings settings) {
        this.store = store;
        this.sessions = sessions;
        this.register = register;
        this.longest = settings.get(TropoSettings.MAX_DURATION).plus(MARGIN);
    }

    /** Binds a contact to a session, unless another one has it that is not over. Gives whether it is. */
    CompletionStage<Boolean> bind(long contactId, String sessionId) {
        return bind(contactId, sessionId, Optional.empty()).thenApply(bound -> bound.isOf(sessionId));
    }

    /**
     * The same for a session that is to begin because something happened.
     *
     * @return how it is bound now; to no session if of what happened one has begun and let go already
     */
    CompletionStage<Binding> bind(long contactId, String sessionId, Optional<ScriptPlace> begunBy) {
        return bind(contactId, sessionId, begunBy, Binding.NONE)
                .thenCompose(bound -> bound.isOf(sessionId) || bound.sessionId().isEmpty()
                        ? CompletableFuture.completedStage(bound)
                        : sessions.find(bound.sessionId().get())
                                .thenCompose(other -> runs(other, bound)
                                        ? CompletableFuture.completedStage(bound)
                                        : bind(
                                                contactId,
                                                sessionId,
                                                other.isPresent() ? begunBy : Optional.empty(),
                                                bound)));
    }

    private boolean runs(Optional<TropoSession> session, Binding bound) {
        return session.map(now -> !now.execution().isOver()).orElseGet(() -> bound.isFresh(sessions.now()));
    }

    /** @param over a binding that counts for nothing */
    private CompletionStage<Binding> bind(
            long contactId, String sessionId, Optional<ScriptPlace> begunBy, Binding over) {
        return store.update(Places.contactGroup(contactId), workspace -> {
            Binding now = now(workspace, contactId);
            boolean taken = now.sessionId().isPresent() && !now.equals(over);
            if (now.isOf(sessionId) || taken) {
                return now;
            } else if (begunBy.filter(now::hasBegun).isPresent()) {
                return new Binding(Optional.empty(), now.begunBy(), sessions.now());
            }
            Binding bound = new Binding(Optional.of(sessionId), begunBy.or(now::begunBy), sessions.now());
            workspace.put(Places.binding(contactId), bound, longest);
            return bound;
        });
    }

    /** A session has no more to do with a contact; what happened to that since may begin another one. */
    CompletionStage<Void> letGo(long contactId, String sessionId) {
        return letGo(contactId, sessionId, Optional.empty());
    }

    /**
     * The same, at a time.
     *
     * @param told what happened up to there was the session's, and begins no other
     */
    CompletionStage<Void> letGo(long contactId, String sessionId, Optional<ScriptPlace> told) {
        return store.update(Places.contactGroup(contactId), workspace -> {
                    Binding now = now(workspace, contactId);
                    if (now.isOf(sessionId)) {
                        workspace.put(
                                Places.binding(contactId),
                                new Binding(
                                        Optional.empty(),
                                        told.filter(place -> !now.hasBegun(place))
                                                .or(now::begunBy),
                                        sessions.now()),
                                MEMORY);
                    }
                    return now;
                })
                .handle((bound, failure) -> {
                    register.unbind(contactId, sessionId); // who finds the binding will see that the session is over
                    return null;
                });
    }

    private static Binding now(Workspace workspace, long contactId) {
        return workspace.get(Places.binding(contactId)).orElse(Binding.NONE);
    }
}
