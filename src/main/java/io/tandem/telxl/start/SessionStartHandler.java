package io.tandem.telxl.start;

import io.tandem.config.Settings;
import io.tandem.directory.Authentication;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.directory.LoginOverloadException;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.GatewaySession;
import io.tandem.session.Login;
import io.tandem.session.LoginOutcome;
import io.tandem.session.LoginRefusedException;
import io.tandem.session.Principal;
import io.tandem.session.SessionKind;
import io.tandem.session.SessionRegistry;
import io.tandem.session.Unproxied;
import io.tandem.store.Store;
import io.tandem.telxl.Mode;
import io.tandem.telxl.TelxlSession;
import io.tandem.telxl.TelxlSettings;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.event.SessionStartResult;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries out {@code session_start}: the one command that needs no session (spec 3.1 to 3.3). */
@Unproxied
public class SessionStartHandler {

    private static final Logger LOG = Logger.getLogger(SessionStartHandler.class.getName());
    private static final String ACCENT = "telxl";

    @Inject
    private Store store;

    @Inject
    private Login login;

    @Inject
    private Authentication authentication;

    @Inject
    private Authorities authorities;

    @Inject
    private SessionRegistry registry;

    @Inject
    private TelxlSession telxlSession;

    @Inject
    private EventEncoder encoder;

    @Inject
    private GatewayObserver observer;

    @Inject
    private Settings settings;

    @Resource
    private ManagedExecutorService workers;

    /** The {@code command_type} this handler stands for. */
    public String commandType() {
        return SessionStart.NAME;
    }

    /**
     * Tries to start a session; success and failure are both told by {@code session_start_result}, and after a failure the
     * client may try again on the same connection.
     *
     * @param ofAddress the mode that the address connected to stands for, if it does
     * @return completes, never fails, when the attempt is over
     */
    public CompletionStage<Void> handle(Connection connection, Fields fields, Optional<Mode> ofAddress) {
        return store.next("session")
                .thenCompose(number -> attempt(number, connection, fields, ofAddress))
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "The store gives no session numbers", failure);
                    tellFailure(
                            0,
                            connection,
                            modeOfFailure(connection, fields, ofAddress),
                            new StartException(StartFailure.UNAVAILABLE));
                    return null;
                });
    }

    private CompletionStage<Void> attempt(long number, Connection connection, Fields fields, Optional<Mode> ofAddress) {
        SessionStart start;
        try {
            start = read(connection, fields, ofAddress);
        } catch (StartException unfit) {
            tellFailure(number, connection, modeOfFailure(connection, fields, ofAddress), unfit);
            return CompletableFuture.completedStage(null);
        }
        return login.prove(
                        start.user(),
                        connection.remoteAddress(),
                        () -> authentication.authenticate(start.user(), start.pass()))
                .thenApplyAsync(user -> authorities.resolve(user, start), workers)
                .thenAccept(principal -> open(number, connection, start.mode(), principal))
                .exceptionally(failure -> {
                    tellFailure(number, connection, start.mode(), asStartException(failure));
                    return null;
                });
    }

    private SessionStart read(Connection connection, Fields fields, Optional<Mode> ofAddress) {
        if (connection.session().isPresent()) {
            throw new StartException(StartFailure.ALREADY_STARTED);
        }
        try {
            SessionStart start = SessionStart.read(fields, ofAddress);
            authorities.check(start);
            return start;
        } catch (FieldException unfit) {
            throw new StartException(unfit.getMessage(), LoginOutcome.INVALID);
        }
    }

    private void open(long number, Connection connection, Mode mode, Principal principal) {
        GatewaySession session = registry.open(
                        connection,
                        number,
                        new SessionKind(ACCENT, mode.word()),
                        principal,
                        settings.get(TelxlSettings.IDLE_TIMEOUT))
                .orElseThrow(() -> new StartException(StartFailure.UNAVAILABLE));
        observer.login(ACCENT, LoginOutcome.OK);
        session.within(() -> {
            telxlSession.start(mode);
            telxlSession.send(success(number, principal));
            return session;
        });
    }

    private SessionStartResult success(long number, Principal principal) {
        boolean ofOperator = principal.operatorId().isPresent();
        return SessionStartResult.success(
                number,
                ofOperator ? SessionStartResult.OPERATORS : SessionStartResult.CUSTOMERS,
                principal.operatorId().orElse(principal.customerId()),
                principal.configurationId().isPresent()
                        ? (Long) principal.configurationId().getAsLong()
                        : null,
                settings.get(TelxlSettings.API_VERSION));
    }

    /** A client that asked for statements can read nothing else, even where its command is refused unread. */
    private static Mode modeOfFailure(Connection connection, Fields fields, Optional<Mode> ofAddress) {
        return Mode.inForce(connection, ofAddress)
                .or(() -> SessionStart.modeNamed(fields))
                .orElse(Mode.API);
    }

    private StartException asStartException(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof StartException told) {
            return told;
        }
        if (cause instanceof LoginRefusedException refused) {
            return new StartException(StartFailure.of(refused));
        }
        // An outage is logged where it begins and ends, an overload is counted: neither needs a line for each client.
        boolean expected = cause instanceof DirectoryUnavailableException || cause instanceof LoginOverloadException;
        LOG.log(expected ? Level.FINE : Level.WARNING, "A session could not be started", cause);
        return new StartException(StartFailure.UNAVAILABLE);
    }

    private void tellFailure(long number, Connection connection, Mode mode, StartException failure) {
        observer.login(ACCENT, failure.outcome());
        connection.send(encoder.encode(
                mode,
                SessionStartResult.failure(failure.getMessage(), number, settings.get(TelxlSettings.API_VERSION))));
    }
}
