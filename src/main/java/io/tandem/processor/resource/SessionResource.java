package io.tandem.processor.resource;

import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Answers;
import io.tandem.processor.json.Data;
import io.tandem.processor.json.Request;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.RequestHandlers;
import io.tandem.processor.view.Target;
import io.tandem.store.StoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers the requests of bound sessions. Each is answered, and none ends the session but {@code session.logout}. */
@ApplicationScoped
public class SessionResource {

    private static final Logger LOG = Logger.getLogger(SessionResource.class.getName());

    private RequestHandlers handlers;

    /** For CDI's proxy only. */
    protected SessionResource() {}

    @Inject
    public SessionResource(RequestHandlers handlers) {
        this.handlers = handlers;
    }

    /**
     * Carries out a request: the response first, then the events (spec O11).
     *
     * @param respond sends the response
     * @return completes, never fails, when the next request may begin
     */
    public CompletionStage<Void> handle(Agent agent, JsonObject message, Consumer<JsonObject> respond) {
        Request request = new Request(message);
        return begin(agent, request)
                .thenAccept(reply -> succeed(agent, request, reply, respond))
                .exceptionally(thrown -> {
                    fail(agent, request, cause(thrown), respond);
                    return null;
                });
    }

    private CompletionStage<Reply> begin(Agent agent, Request request) {
        try {
            return agent.tenure().lasts().thenCompose(lasts -> {
                if (!lasts) {
                    throw new RequestException(FailureCode.UNAVAILABLE); // to nobody: the connection is being closed
                }
                return carryOut(agent, request);
            });
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private CompletionStage<Reply> carryOut(Agent agent, Request request) {
        if (!request.command().isEmpty()) {
            agent.gateway().connection().heard();
        }
        RequestHandler handler = handlers.named(request.verb()).orElseThrow(() -> unknownCommand(agent, request));
        if (agent.isStarted() == handler.starts()) {
            throw new RequestException(agent.isStarted() ? FailureCode.ALREADY_STARTED : FailureCode.NOT_STARTED);
        }
        Target target = Target.find(agent.view(), request.target())
                .filter(handler::suits)
                .orElseThrow(() -> new RequestException(FailureCode.UNKNOWN_TARGET));
        Data data = request.data();
        handler.needs().filter(needed -> !target.enabled().contains(needed)).ifPresent(missing -> {
            throw new RequestException(FailureCode.WRONG_STATE);
        });
        return handler.handle(new Call(agent, target, data));
    }

    private static RequestException unknownCommand(Agent agent, Request request) {
        if (!agent.isStarted()) {
            return new RequestException(FailureCode.NOT_STARTED);
        }
        return request.command().isEmpty()
                ? RequestException.invalid("Missing command.")
                : new RequestException(FailureCode.UNKNOWN_COMMAND);
    }

    private static void succeed(Agent agent, Request request, Reply reply, Consumer<JsonObject> respond) {
        respond.accept(Answers.success(request, reply.data(), agent.context(request.target())));
        if (reply.last()) {
            agent.finish();
            return;
        }
        agent.tell();
        reply.events().forEach(agent::tell);
    }

    private static void fail(Agent agent, Request request, Throwable cause, Consumer<JsonObject> respond) {
        respond.accept(Answers.failure(request, explained(agent, cause), agent.context(request.target())));
        agent.tell();
    }

    private static RequestException explained(Agent agent, Throwable cause) {
        if (cause instanceof RequestException told) {
            return told;
        }
        boolean passing = cause instanceof StoreException || cause instanceof DirectoryUnavailableException;
        LOG.log(
                passing ? Level.WARNING : Level.SEVERE,
                cause,
                () -> "A request failed in agent session " + agent.session().id());
        return new RequestException(passing ? FailureCode.UNAVAILABLE : FailureCode.INTERNAL);
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
