package io.tandem.processor.prepare;

import io.tandem.directory.Authentication;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.directory.LoginOverloadException;
import io.tandem.directory.OperatorProfile;
import io.tandem.processor.FailureCode;
import io.tandem.processor.Processor;
import io.tandem.processor.RequestException;
import io.tandem.processor.state.AgentSessions;
import io.tandem.session.GatewayObserver;
import io.tandem.session.Login;
import io.tandem.session.LoginOutcome;
import io.tandem.session.LoginRefusedException;
import io.tandem.session.SessionRegistry;
import io.tandem.store.StoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prepares agent sessions: checks who the agent is, and whether there is a session already. */
@ApplicationScoped
public class Preparation {

    private static final Logger LOG = Logger.getLogger(Preparation.class.getName());

    @Inject
    private Authentication authentication;

    @Inject
    private Login login;

    @Inject
    private AgentSessions sessions;

    @Inject
    private SessionRegistry registry;

    @Inject
    private GatewayObserver observer;

    /** Whether a request is not one of another name. Over HTTP its name may be missing. */
    public static boolean isMeantBy(JsonObject request) {
        return !(request.get("command") instanceof JsonString name)
                || name.getString().strip().equals(PrepareSession.COMMAND);
    }

    /**
     * Tries to prepare a session.
     *
     * @param request as it came in
     * @param address where the client is
     * @return completes, never fails, with what the client is told
     */
    public CompletionStage<PrepareAnswer> prepare(JsonObject request, String address) {
        return attempt(request, address).exceptionally(thrown -> {
            RequestException failure = explained(thrown);
            observer.login(Processor.ACCENT, outcome(failure.code()));
            return PrepareAnswer.failure(request, failure);
        });
    }

    private CompletionStage<PrepareAnswer> attempt(JsonObject request, String address) {
        try {
            PrepareSession wanted = PrepareSession.read(request);
            if (registry.turnsAway().isPresent()) {
                throw new RequestException(FailureCode.UNAVAILABLE);
            }
            return login.prove(wanted.throttledAs(), address, () -> check(wanted))
                    .thenCompose(agent -> sessions.prepare(agent, wanted.override()))
                    .thenApply(prepared -> answer(request, prepared));
        } catch (RuntimeException thrown) {
            return CompletableFuture.failedStage(thrown);
        }
    }

    private CompletionStage<Optional<OperatorProfile>> check(PrepareSession wanted) {
        // An id that no operator can have costs as much as any other that is unknown.
        return authentication.authenticateOperator(wanted.operatorId().orElse(-1L), wanted.password());
    }

    private PrepareAnswer answer(JsonObject request, Optional<AgentSessions.Prepared> prepared) {
        observer.login(Processor.ACCENT, LoginOutcome.OK);
        if (prepared.isEmpty()) {
            return PrepareAnswer.confirm(request);
        }
        LOG.log(
                Level.INFO,
                "Agent session {0} prepared",
                prepared.get().session().id());
        return PrepareAnswer.success(prepared.get());
    }

    private static RequestException explained(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof RequestException told) {
            return told;
        }
        if (cause instanceof LoginRefusedException refused) {
            return new RequestException(
                    refused.outcome() == LoginOutcome.REFUSED
                            ? FailureCode.TOO_MANY_FAILURES
                            : FailureCode.WRONG_CREDENTIALS);
        }
        boolean passing = cause instanceof StoreException
                || cause instanceof DirectoryUnavailableException
                || cause instanceof LoginOverloadException;
        LOG.log(passing ? Level.FINE : Level.SEVERE, "An agent session could not be prepared", cause);
        return new RequestException(passing ? FailureCode.UNAVAILABLE : FailureCode.INTERNAL);
    }

    private static LoginOutcome outcome(FailureCode code) {
        return switch (code) {
            case WRONG_CREDENTIALS -> LoginOutcome.WRONG_CREDENTIALS;
            case TOO_MANY_FAILURES -> LoginOutcome.REFUSED;
            case INVALID_DATA -> LoginOutcome.INVALID;
            default -> LoginOutcome.UNAVAILABLE;
        };
    }
}
