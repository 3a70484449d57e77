package io.tandem.telxl;

import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.session.Connection;
import io.tandem.session.GatewayObserver;
import io.tandem.session.Turnstile;
import io.tandem.store.StoreException;
import io.tandem.telxl.command.CommandException;
import io.tandem.telxl.command.CommandHandler;
import io.tandem.telxl.command.CommandHandlers;
import io.tandem.telxl.event.ErrorEvent;
import io.tandem.telxl.event.EventEncoder;
import io.tandem.telxl.json.CommandMessage;
import io.tandem.telxl.json.CommandReader;
import io.tandem.telxl.json.FieldException;
import io.tandem.telxl.json.Fields;
import io.tandem.telxl.json.MalformedMessageException;
import io.tandem.telxl.start.SessionStartHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The talk with one TelXL client, whatever carries it: takes its messages one by one and has each carried out by the
 * handler of its command. Whatever comes is answered, and no single bad message ends the talk.
 */
public final class TelxlConversation {

    private static final Logger LOG = Logger.getLogger(TelxlConversation.class.getName());
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    /** What all conversations share. */
    record Means(
            CommandReader reader,
            SessionStartHandler sessionStart,
            CommandHandlers handlers,
            EventEncoder encoder,
            GatewayObserver observer) {}

    private final Connection connection;
    private final Optional<Mode> ofAddress;
    private final Means means;

    TelxlConversation(Connection connection, Optional<Mode> ofAddress, Means means) {
        this.connection = connection;
        this.ofAddress = ofAddress;
        this.means = means;
    }

    /** A text message has come in. */
    public void received(String text) {
        inOrder(2L * text.length(), () -> {
            long begun = System.nanoTime();
            return dispatch(text).whenComplete((done, never) -> means.observer()
                    .handled(connection.accent(), Duration.ofNanos(System.nanoTime() - begun)));
        });
    }

    /** Something has come in that cannot be a command; the client is told. */
    public void rejected(Fault fault) {
        inOrder(0, () -> {
            tell(ErrorEvent.of(fault));
            return DONE;
        });
    }

    /** Starts the session from the fields of the address connected to (spec 2.2). */
    public void startFromQuery(Fields fields) {
        inOrder(0, () -> means.sessionStart().handle(connection, fields, ofAddress));
    }

    /** The transport reports the end of the connection. */
    public void disconnected() {
        connection.disconnected();
    }

    private void inOrder(long weight, Supplier<CompletionStage<?>> work) {
        Turnstile.pass(connection, weight, work, () -> tell(ErrorEvent.of(Fault.TOO_MANY)));
    }

    private CompletionStage<Void> dispatch(String text) {
        CommandMessage message;
        try {
            message = means.reader().read(text);
        } catch (MalformedMessageException malformed) {
            tell(ErrorEvent.of(Fault.MALFORMED, malformed.getMessage()));
            return DONE;
        }
        if (message.type().equals(means.sessionStart().commandType())) {
            return means.sessionStart().handle(connection, message.fields(), ofAddress);
        }
        if (connection.session().isEmpty()) {
            tell(ErrorEvent.about(message, Fault.NO_SESSION, Fault.NO_SESSION.text()));
            return DONE;
        }
        Optional<CommandHandler<?>> handler = means.handlers().named(message.type());
        if (handler.isEmpty()) {
            tell(ErrorEvent.about(message, Fault.UNKNOWN_COMMAND, Fault.UNKNOWN_COMMAND.text()));
            return DONE;
        }
        return carryOut(handler.get(), message);
    }

    private <C> CompletionStage<Void> carryOut(CommandHandler<C> handler, CommandMessage message) {
        CompletionStage<Void> stage;
        try {
            C command = handler.read(message.fields());
            connection.heard();
            stage = handler.handle(command);
        } catch (FieldException unfit) {
            tell(ErrorEvent.about(message, Fault.INVALID_FIELD, unfit.getMessage()));
            return DONE;
        } catch (RuntimeException fault) {
            stage = CompletableFuture.failedStage(fault);
        }
        return stage.exceptionally(thrown -> {
            failed(message, thrown instanceof CompletionException ? thrown.getCause() : thrown);
            return null;
        });
    }

    private void failed(CommandMessage message, Throwable cause) {
        if (cause instanceof CommandException refused) {
            tell(ErrorEvent.about(message, refused.fault(), refused.getMessage()));
            return;
        }
        boolean passing = cause instanceof StoreException || cause instanceof DirectoryUnavailableException;
        Fault fault = passing ? Fault.UNAVAILABLE : Fault.INTERNAL;
        LOG.log(
                passing ? Level.WARNING : Level.SEVERE,
                cause,
                () -> "Command " + message.type() + " failed in session "
                        + connection
                                .session()
                                .map(session -> Long.toString(session.id()))
                                .orElse("none"));
        tell(ErrorEvent.about(message, fault, fault.text()));
    }

    private void tell(ErrorEvent error) {
        connection.send(means.encoder().encode(mode(), error));
    }

    private Mode mode() {
        return Mode.inForce(connection, ofAddress).orElse(Mode.API);
    }
}
