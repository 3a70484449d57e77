package io.tandem.tropo.session;

import io.tandem.contact.model.Contact;
import io.tandem.contact.service.ContactService;
import io.tandem.node.Nodes;
import io.tandem.time.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that each session has a node that lives. When one is gone, the others share what it had: each session goes to the
 * node it falls to, or after some seconds to any that knows what happened meanwhile, or at last to any.
 */
@ApplicationScoped
class Takeovers {

    private static final Logger LOG = Logger.getLogger(Takeovers.class.getName());

    /** After that a session is anybody's who knows what happened to it. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** After that it is anybody's. */
    static final Duration LONG_PAUSE = Duration.ofSeconds(15);

    /** Before it was found to be gone a node may have done nothing for so long. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int MOST_GONE = 1_000;

    /** When this node found that others were gone: the last ones. */
    private final Map<String, Instant> gone = new LinkedHashMap<>();

    @Inject
    private ContactService contacts;

    @Inject
    private Nodes nodes;

    @Inject
    private Alarms alarms;

    @Inject
    private Register register;

    @Inject
    private Sessions sessions;

    @Inject
    private Teller teller;

    @Inject
    private Neighbours neighbours;

    @Inject
    private Recent recent;

    private volatile Consumer<List<String>> lost = ids -> {};

    void start(@Observes Startup startup) {
        sessions.onOrphan(this::orphaned);
        nodes.whenGone(this::gone);
    }

    /** Has somebody told which sessions this node lost when it was taken for gone. */
    void onLoss(Consumer<List<String>> told) {
        lost = told;
    }

    /** A session's node was found to be gone. */
    void orphaned(TropoSession session) {
        neighbours.note(session);
        attempt(session.id(), session.owner(), false);
        alarms.set(LONG_PAUSE, () -> attempt(session.id(), session.owner(), true));
    }

    /** This node has missed something that happened to contacts. */
    void missed() {
        for (String id : register.running()) {
            guard(
                    sessions.find(id)
                            .thenCompose(found -> found.map(this::gap).orElseGet(() -> {
                                register.forget(id);
                                return CompletableFuture.completedStage(new Gap(Optional.empty(), Optional.empty()));
                            }))
                            .thenCompose(gap -> sessions.missed(id, gap))
                            .thenCompose(done -> teller.tell(id)),
                    id);
        }
    }

    /** This node has missed what is to be done for its sessions. */
    void missedDuties() {
        register.running().forEach(id -> guard(sessions.again(id), id));
    }

    private void gone(String node) {
        note(node);
        List<String> own = register.forgetAllOf(node);
        if (!own.isEmpty()) {
            sessions.forget(own);
            lost.accept(own);
        }
        for (String id : neighbours.of(node)) {
            if (nodes.isResponsible(Places.group(id))) {
                attempt(id, node, false);
            }
            alarms.set(PAUSE, () -> unlessTaken(id, node, false));
            alarms.set(LONG_PAUSE, () -> unlessTaken(id, node, true));
        }
    }

    private void unlessTaken(String id, String from, boolean atLast) {
        if (neighbours.isOf(id, from)) {
            attempt(id, from, atLast);
        }
    }

    private void note(String node) {
        synchronized (gone) {
            gone.put(node, sessions.now());
            if (gone.size() > MOST_GONE) {
                gone.remove(gone.keySet().iterator().next());
            }
        }
    }

    private void attempt(String id, String from, boolean atLast) {
        boolean known = isKnown(from);
        if (known || atLast) {
            guard(
                    sessions.find(id).thenCompose(found -> found.filter(session -> isOrphan(session, from))
                            .map(session -> takeOver(session, known))
                            .orElseGet(Takeovers::nothing)),
                    id);
        }
    }

    /** Whether all that happened since a node was last alive is known. */
    private boolean isKnown(String node) {
        synchronized (gone) {
            return Optional.ofNullable(gone.get(node))
                    .filter(at -> recent.reachesBack(at.minus(SILENCE)))
                    .isPresent();
        }
    }

    private boolean isOrphan(TropoSession session, String from) {
        boolean forgotten = sessions.isOwn(session) && !register.runs(session.id());
        return session.owner().equals(from) && !session.isSettled() && (forgotten || !sessions.isLive(session.owner()));
    }

    private CompletionStage<Void> takeOver(TropoSession session, boolean known) {
        String id = session.id();
        if (!session.execution().isOver()) {
            register.enterTakenOver(id, session.customerId());
        }
        session.ties().contacts().forEach(contactId -> register.bind(contactId, id));
        CompletionStage<Optional<Gap>> gap = known
                ? CompletableFuture.completedStage(Optional.empty())
                : gap(session).thenApply(Optional::of);
        return gap.thenCompose(meanwhile -> sessions.takeOver(id, session.owner(), meanwhile))
                .thenCompose(taken -> {
                    if (taken.isEmpty()) {
                        register.forget(id);
                        return nothing();
                    }
                    LOG.info(() -> "Session " + id + " goes on here: the node that saw to it is gone");
                    return teller.after(taken.get())
                            .thenCompose(done -> teller.tell(id))
                            .thenCompose(done -> session.execution().isOver() ? unlessAwaited(session) : nothing());
                });
    }

    /** Of the call of a session that is over, what was recorded may still be told, or that it is over too; else nothing. */
    private CompletionStage<Void> unlessAwaited(TropoSession session) {
        boolean recorded = session.ties().find(Tie.Recording.class).isPresent();
        return gap(session).thenAccept(now -> {
            if (!recorded && now.contact().filter(Contact::isLive).isEmpty()) {
                session.ties().contacts().forEach(id -> register.unbind(id, session.id()));
            }
        });
    }

    private CompletionStage<Gap> gap(TropoSession session) {
        Optional<ScriptPlace> end = recent.latest();
        return session.ties()
                .contactId()
                .map(contactId -> contacts.contact(session.customerId(), contactId))
                .orElseGet(() -> CompletableFuture.completedStage(Optional.empty()))
                .thenApply(contact -> new Gap(end, contact));
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }

    /** What fails is tried again when the session's timer rings. */
    private static void guard(CompletionStage<?> stage, String sessionId) {
        stage.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(Level.WARNING, failure, () -> "Session " + sessionId + " does not go on yet");
            }
        });
    }
}
