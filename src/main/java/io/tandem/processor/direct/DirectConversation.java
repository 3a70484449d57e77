package io.tandem.processor.direct;

import io.tandem.json.JsonText;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.Talk;
import io.tandem.processor.json.Incoming;
import io.tandem.processor.prepare.Preparation;
import io.tandem.processor.resource.Agent;
import io.tandem.processor.resource.Binder;
import io.tandem.processor.resource.Outlet;
import io.tandem.processor.resource.SessionResource;
import io.tandem.session.CloseCode;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.Turnstile;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The talk with one client of the Direct Client Protocol. It binds one agent session, which it has prepared before. The
 * fields are used by one piece of work at a time.
 */
final class DirectConversation implements Talk {

    private static final Logger LOG = Logger.getLogger(DirectConversation.class.getName());
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    /** What all conversations share. */
    record Means(
            JsonText json,
            Services services,
            Preparation preparation,
            Binder binder,
            SessionResource resource,
            GatewayObserver observer) {}

    private final Connection connection;
    private final Means means;
    private final Set<String> services = new HashSet<>();
    private final Map<String, String> tokens = new HashMap<>();
    private volatile Optional<Agent> agent = Optional.empty();
    private volatile boolean workflow;
    private volatile boolean gone;

    DirectConversation(Connection connection, Means means) {
        this.connection = connection;
        this.means = means;
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
            send(Envelope.error(new RequestException(code)));
            return DONE;
        });
    }

    @Override
    public void disconnected() {
        connection.disconnected();
        means.services().leave(connection);
        gone = true;
        agent.ifPresent(bound -> means.binder().release(bound));
    }

    private void inOrder(long weight, Supplier<CompletionStage<?>> work) {
        Turnstile.pass(
                connection, weight, work, () -> send(Envelope.error(new RequestException(FailureCode.TOO_MANY))));
    }

    private CompletionStage<Void> dispatch(String text) {
        Envelope envelope = new Envelope(JsonValue.EMPTY_JSON_OBJECT);
        try {
            envelope = new Envelope(Incoming.object(means.json(), text));
            return switch (envelope.type()) {
                case "coreRequest" -> core(envelope);
                case "serviceRequest" -> service(envelope);
                case "resourceRequest" -> resource(envelope);
                default -> throw Envelope.unknownType();
            };
        } catch (RequestException unfit) {
            send(envelope.failure(unfit));
            return DONE;
        }
    }

    private CompletionStage<Void> core(Envelope envelope) {
        switch (envelope.command()) {
            case "getServices" -> send(envelope.success(means.services().list(hasLoggedIn())));
            case "bindService" -> bindService(envelope);
            case "bindResource" -> {
                return bindResource(envelope);
            }
            default -> throw new RequestException(FailureCode.UNKNOWN_COMMAND);
        }
        return DONE;
    }

    private void bindService(Envelope envelope) {
        require(means.services().has(envelope.serviceId()), FailureCode.UNKNOWN_TARGET);
        boolean first = services.add(envelope.serviceId());
        if (envelope.serviceId().equals(Services.PROCESSOR)) {
            means.services().join(connection);
        }
        send(envelope.success(JsonValue.EMPTY_JSON_OBJECT));
        if (first && envelope.serviceId().equals(Services.MONITOR)) {
            send(Envelope.serviceEvent(Services.MONITOR, means.services().event(hasLoggedIn())));
        }
    }

    /** Whether somebody has proved here who they are. */
    private boolean hasLoggedIn() {
        return !tokens.isEmpty();
    }

    private CompletionStage<Void> bindResource(Envelope envelope) {
        require(services.contains(envelope.serviceId()), FailureCode.UNKNOWN_TARGET);
        String token = tokens.get(envelope.resourceId());
        require(token != null, FailureCode.UNKNOWN_TARGET);
        if (envelope.serviceId().equals(Services.WORKFLOW)) {
            workflow = true;
            send(envelope.success(JsonValue.EMPTY_JSON_OBJECT));
            return DONE;
        }
        require(agent.isEmpty(), FailureCode.WRONG_STATE);
        return means.binder()
                .bind(connection, envelope.resourceId(), token, "direct", new Wrapped(envelope.resourceId()))
                .handle((binding, failure) -> {
                    bound(envelope, binding, failure);
                    return null;
                });
    }

    private void bound(Envelope envelope, Binder.Binding binding, Throwable failure) {
        if (binding instanceof Binder.Binding.Bound success) {
            agent = Optional.of(success.agent());
            if (gone) {
                means.binder().release(success.agent());
            }
            send(envelope.success(JsonValue.EMPTY_JSON_OBJECT));
            return;
        }
        if (failure != null) {
            LOG.log(Level.WARNING, "An agent session could not be bound", failure);
        }
        send(envelope.failure(
                new RequestException(failure == null ? FailureCode.WRONG_STATE : FailureCode.UNAVAILABLE)));
        if (connection.session().isPresent()) {
            // It came so far that no other session can be bound here: the client has to begin anew.
            connection.finish(binding instanceof Binder.Binding.Refused refused ? refused.code() : CloseCode.FAULT);
        }
    }

    private CompletionStage<Void> service(Envelope envelope) {
        require(services.contains(envelope.serviceId()), FailureCode.UNKNOWN_TARGET);
        require(envelope.serviceId().equals(Services.PROCESSOR), FailureCode.UNSUPPORTED);
        JsonObject request = envelope.request();
        require(Preparation.isMeantBy(request), FailureCode.UNKNOWN_COMMAND);
        return means.preparation().prepare(request, connection.remoteAddress()).thenAccept(answer -> {
            answer.prepared().ifPresent(prepared -> {
                tokens.clear(); // at most one session is bound here, the last one
                tokens.put(prepared.session().id(), prepared.token());
            });
            send(envelope.serviceResponse(answer.json()));
        });
    }

    private CompletionStage<Void> resource(Envelope envelope) {
        boolean known = agent.isPresent()
                && agent.get().session().id().equals(envelope.resourceId())
                && services.contains(envelope.serviceId());
        require(known, FailureCode.UNKNOWN_TARGET);
        require(envelope.serviceId().equals(Services.PROCESSOR), FailureCode.UNSUPPORTED);
        return means.resource()
                .handle(agent.get(), envelope.request(), response -> send(envelope.resourceResponse(response)));
    }

    private static void require(boolean holds, FailureCode code) {
        if (!holds) {
            throw new RequestException(code);
        }
    }

    private void send(JsonObject message) {
        connection.send(message.toString());
    }

    /** Events in the envelope of the resource they come from; without the workflow's bound, from the session's (spec C21). */
    private final class Wrapped implements Outlet {

        private final String resourceId;

        private Wrapped(String resourceId) {
            this.resourceId = resourceId;
        }

        @Override
        public void event(JsonObject event, boolean ofWorkflow) {
            String service = ofWorkflow && workflow ? Services.WORKFLOW : Services.PROCESSOR;
            send(Envelope.resourceEvent(service, resourceId, event));
        }

        @Override
        public void finish() {
            connection.finish(CloseCode.NORMAL);
        }
    }
}
