package io.tandem.telxl.provisioning;

import io.tandem.contact.service.Staffing;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.session.GatewaySession;
import io.tandem.telxl.TelxlSession;
import io.tandem.telxl.event.ProvisioningError;
import io.tandem.telxl.event.TelxlEvent;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Does the work of a provisioning command on a worker, and tells the session what came of it. Any session may provision the
 * customer it belongs to: what a session may do hangs on its user, and a user who may start it for one operator may start it
 * for a whole configuration too.
 */
@ApplicationScoped
class ProvisioningDesk {

    @Inject
    private TelxlSession telxlSession;

    @Inject
    private Instance<GatewaySession> sessions;

    @Inject
    private Staffing staffing;

    @Resource
    private ManagedExecutorService workers;

    /** Answers a question. */
    CompletionStage<Void> ask(Fields fields, BiFunction<GatewaySession, JsonValue, TelxlEvent> work) {
        return serve(fields, work, false);
    }

    /** Makes a change; when it is answered, everybody works by it. */
    CompletionStage<Void> change(Fields fields, BiFunction<GatewaySession, JsonValue, TelxlEvent> work) {
        return serve(fields, work, true);
    }

    private CompletionStage<Void> serve(
            Fields fields, BiFunction<GatewaySession, JsonValue, TelxlEvent> work, boolean change) {
        GatewaySession session = sessions.get();
        Consumer<TelxlEvent> client = telxlSession.sender();
        JsonValue requestId = fields.scalar("request_id").orElse(null);
        CompletionStage<TelxlEvent> answer =
                CompletableFuture.supplyAsync(() -> work.apply(session, requestId), workers);
        if (change) {
            answer = answer.thenCompose(
                    event -> staffing.refresh(session.principal().customerId()).thenApply(refreshed -> event));
        }
        return answer.exceptionally(
                        failure -> new ProvisioningError(requestId, ProvisioningError.GENERIC, text(failure)))
                .thenAccept(client);
    }

    private static String text(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        boolean forClients = cause instanceof DirectoryException
                || cause instanceof DirectoryUnavailableException
                || cause instanceof FieldException;
        if (forClients) {
            return cause.getMessage();
        }
        throw new CompletionException(cause);
    }
}
