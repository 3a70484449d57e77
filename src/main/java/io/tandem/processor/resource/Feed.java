package io.tandem.processor.resource;

import io.tandem.contact.Outcome;
import io.tandem.contact.command.Observe;
import io.tandem.contact.event.Event;
import io.tandem.contact.event.OperatorEvent;
import io.tandem.contact.event.StepEvents;
import io.tandem.contact.service.ContactService;
import io.tandem.processor.RequestException;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.view.World;
import io.tandem.session.TopicHub;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings agents what happens to them in the core, from a known state on, without a gap and nothing twice. */
@ApplicationScoped
public class Feed {

    private TopicHub<Long> steps;
    private ContactService contacts;

    /** For CDI's proxy only. */
    protected Feed() {}

    @Inject
    public Feed(Store store, ContactService contacts) {
        this.steps = new TopicHub<>(store, delivery -> Optional.of(receivers((StepEvents) delivery.event())));
        this.contacts = contacts;
    }

    /**
     * Gives the state of the agent's world at one place in the stream of events; the events after that place follow, as
     * further work of the session. If the stage fails nothing follows, and it may be tried again.
     */
    public CompletionStage<World> follow(Agent agent) {
        AgentSession session = agent.session();
        String question = session.id() + '/' + agent.gateway().id();
        CompletableFuture<World> found = new CompletableFuture<>();
        Subscription subscription = agent.gateway()
                .subscribe(
                        steps,
                        ContactService.steps(session.customerId()),
                        session.operatorId(),
                        delivery -> isWanted((StepEvents) delivery.event(), session.operatorId(), question, found),
                        delivery -> agent.take((StepEvents) delivery.event()));
        found.whenComplete((world, failure) -> {
            if (failure != null) {
                subscription.cancel();
            }
        });
        contacts.execute(session.customerId(), at -> new Observe(session.operatorId(), question, at))
                .whenComplete((outcome, failure) -> {
                    if (failure != null) {
                        found.completeExceptionally(failure);
                    } else if (outcome instanceof Outcome.Refused refused) {
                        found.completeExceptionally(RequestException.of(refused.refusal()));
                    }
                });
        return found;
    }

    /** What came before the answer is contained in it. */
    private boolean isWanted(StepEvents step, long operatorId, String question, CompletableFuture<World> found) {
        if (found.isCompletedExceptionally()) {
            return false; // may still come while the subscription is cancelled
        }
        if (found.isDone()) {
            return step.events().stream().flatMap(World::concerned).anyMatch(id -> id == operatorId);
        }
        answer(step, question).ifPresent(found::complete);
        return false;
    }

    /** The agents for whom a step is: those of whom it changes what is known, and those to whom it answers. */
    private static Set<Long> receivers(StepEvents step) {
        return step.events().stream()
                .flatMap(event -> event instanceof OperatorEvent.Observed observed
                        ? Stream.of(observed.operator().id())
                        : World.concerned(event))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The answer, with what else happened in the same step. */
    private static Optional<World> answer(StepEvents step, String question) {
        World world = null;
        for (Event event : step.events()) {
            if (event instanceof OperatorEvent.Observed observed
                    && observed.request().equals(question)) {
                world = new World(observed.operator(), observed.contact());
            } else if (world != null) {
                world = world.take(event);
            }
        }
        return Optional.ofNullable(world);
    }
}
