package io.tandem.processor;

import io.tandem.json.JsonText;
import io.tandem.processor.json.Answers;
import io.tandem.processor.json.Incoming;
import io.tandem.processor.resource.Agent;
import io.tandem.processor.resource.Binder;
import io.tandem.processor.resource.Outlet;
import io.tandem.processor.resource.SessionResource;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.Turnstile;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The talk with one agent's desktop that has bound its session resource, whatever carries it: requests in, responses and
 * events out. Whatever comes is answered, and no single bad message ends the talk.
 */
public final class ProcessorConversation implements Talk {

    private static final Logger LOG = Logger.getLogger(ProcessorConversation.class.getName());

    /** What all conversations share. */
    record Means(JsonText json, Binder binder, SessionResource resource, GatewayObserver observer) {}

    private final Connection connection;
    private final Means means;
    private final CompletableFuture<Optional<Agent>> agent = new CompletableFuture<>();

    ProcessorConversation(Connection connection, Means means) {
        this.connection = connection;
        this.means = means;
    }

    /** Binds the session; messages that come before it is bound wait. */
    void bind(String sessionId, String token) {
        boolean accepted = connection.handle(0, () -> means.binder()
                .bind(connection, sessionId, token, "session", new Plain())
                .handle((binding, failure) -> {
                    bound(binding, failure);
                    return null;
                }));
        if (!accepted) {
            agent.complete(Optional.empty());
        }
    }

    @Override
    public void received(String text) {
        inOrder(2L * text.length(), () -> {
            long begun = System.nanoTime();
            return dispatch(text).whenComplete((done, never) -> means.observer()
                    .handled(connection.accent(), Duration.ofNanos(System.nanoTime() - begun)));
        });
    }

    @Override
    public void rejected(FailureCode code) {
        inOrder(0, () -> {
            send(Answers.failure(new RequestException(code)));
            return CompletableFuture.completedStage(null);
        });
    }

    @Override
    public void disconnected() {
        connection.disconnected();
        agent.thenAccept(bound -> bound.ifPresent(means.binder()::release));
    }

    private void bound(Binder.Binding binding, Throwable failure) {
        if (binding instanceof Binder.Binding.Bound success) {
            agent.complete(Optional.of(success.agent()));
            return;
        }
        if (failure != null) {
            LOG.log(Level.WARNING, "An agent session could not be bound", failure);
        }
        connection.finish(binding instanceof Binder.Binding.Refused refused ? refused.code() : CloseCode.FAULT);
        agent.complete(Optional.empty());
    }

    private CompletionStage<Void> dispatch(String text) {
        Optional<Agent> bound = agent.getNow(Optional.empty());
        if (bound.isEmpty()) {
            return CompletableFuture.completedStage(null); // refused: the connection is being closed
        }
        try {
            return means.resource().handle(bound.get(), Incoming.object(means.json(), text), this::send);
        } catch (RequestException malformed) {
            send(Answers.failure(malformed));
            return CompletableFuture.completedStage(null);
        }
    }

    private void inOrder(long weight, Supplier<CompletionStage<?>> work) {
        Turnstile.pass(
                connection, weight, work, () -> send(Answers.failure(new RequestException(FailureCode.TOO_MANY))));
    }

    private void send(JsonObject message) {
        connection.send(message.toString());
    }

    /** Messages as they are, without an envelope. */
    private final class Plain implements Outlet {

        @Override
        public void event(JsonObject event, boolean ofWorkflow) {
            send(event);
        }

        @Override
        public void finish() {
            connection.finish(CloseCode.NORMAL);
        }
    }
}
