package io.tandem.processor.request;

import io.tandem.contact.command.ChangeTarget;
import io.tandem.contact.command.Command;
import io.tandem.contact.command.LeaveMedia;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.SignOn;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.service.ContactService;
import io.tandem.contact.service.Softphone;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.Channel;
import io.tandem.processor.state.ChannelType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Logs agents into channels and out of them. In the core an agent logs in with the first channel and out with the last; in
 * between the media of the core they are ready for make the difference.
 */
@ApplicationScoped
public class Activation {

    /** What agents are who have not said what keeps them. */
    public static final Break NOT_READY = new Break(0, BreakKind.BUSY, "", "Not ready");

    private ContactService contacts;
    private ContactDesk desk;
    private SessionDesk sessions;

    /** For CDI's proxy only. */
    protected Activation() {}

    @Inject
    public Activation(ContactService contacts, ContactDesk desk, SessionDesk sessions) {
        this.contacts = contacts;
        this.desk = desk;
        this.sessions = sessions;
    }

    /** Activates channels in their order; the first failure stops the run, and those before stay active (spec 6.1). */
    public CompletionStage<Void> activate(Call call, List<Channel> channels) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (Channel channel : channels) {
            done = done.thenCompose(next -> activate(call, channel));
        }
        return done;
    }

    /** Deactivates channels in their order; the first failure stops the run, and those before stay so (spec 6.3). */
    public CompletionStage<Void> deactivate(Call call, List<Channel> channels) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (Channel channel : channels) {
            done = done.thenCompose(next -> deactivate(call, channel));
        }
        return done;
    }

    private CompletionStage<Void> activate(Call call, Channel channel) {
        return operator(call).thenCompose(operator -> {
            // Channels that were active when the operator was logged out elsewhere do not come back by this.
            boolean first = operator.state() == OperatorState.LOGGED_OUT;
            UnaryOperator<AgentSession> activated =
                    session -> (first ? session.deactivate() : session).activate(channel.id(), true);
            // Whoever takes the session over in between, or ends it, has to log the agent out.
            return sessions.foresee(call, activated)
                    .thenCompose(foreseen -> inCore(call, signOn(operator, channel)))
                    .handle((signedOn, failure) ->
                            failure == null ? sessions.change(call, activated) : takenBack(call, channel, failure))
                    .thenCompose(Function.identity());
        });
    }

    /** What the core has refused was not to be; of what failed otherwise nobody knows whether it was done. */
    private CompletionStage<Void> takenBack(Call call, Channel channel, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        CompletionStage<Void> done = cause instanceof RequestException
                ? sessions.foresee(call, session -> session.activate(channel.id(), false))
                : CompletableFuture.completedStage(null);
        return done.handle((back, later) -> CompletableFuture.<Void>failedStage(cause))
                .thenCompose(Function.identity());
    }

    private CompletionStage<Void> deactivate(Call call, Channel channel) {
        if (isBusy(call, channel)) {
            return CompletableFuture.failedStage(new RequestException(FailureCode.ACTIVE_INTERACTION));
        }
        return operator(call)
                .thenCompose(operator -> inCore(call, signOff(call, operator, channel)))
                .thenCompose(signedOff -> sessions.change(call, session -> session.activate(channel.id(), false)));
    }

    /** Whoever has a softphone keeps it, as by any other protocol. */
    private static Optional<Function<Instant, Command>> signOn(Operator operator, Channel channel) {
        Optional<String> target = Optional.of(channel)
                .filter(one -> one.type() == ChannelType.TELEPHONY && !Softphone.isOf(operator))
                .map(Channel::endpoint)
                .filter(endpoint -> !endpoint.equals(operator.settings().target()));
        if (operator.state() == OperatorState.LOGGED_OUT) {
            return Optional.of(at -> new SignOn(operator.id(), LicenceKind.OPERATOR, target, NOT_READY, at));
        }
        return target.map(number -> at -> new ChangeTarget(operator.id(), number, at));
    }

    private static Optional<Function<Instant, Command>> signOff(Call call, Operator operator, Channel channel) {
        if (operator.state() == OperatorState.LOGGED_OUT) {
            return Optional.empty();
        }
        if (call.agent().session().isLoggedOutWith(other -> other.id().equals(channel.id()))) {
            return Optional.of(at -> new LogOut(operator.id(), at));
        }
        return Optional.of(at -> new LeaveMedia(operator.id(), channel.type().media(), NOT_READY, at));
    }

    private static boolean isBusy(Call call, Channel channel) {
        return call.agent()
                .view()
                .channel(channel.id())
                .filter(view -> view.isBusy())
                .isPresent();
    }

    private CompletionStage<Operator> operator(Call call) {
        return contacts.operator(call.customerId(), call.operatorId())
                .thenApply(found -> found.orElseThrow(() -> new RequestException(FailureCode.UNKNOWN_TARGET)));
    }

    private CompletionStage<Void> inCore(Call call, Optional<Function<Instant, Command>> command) {
        return command.map(given -> desk.execute(call, given)).orElseGet(() -> CompletableFuture.completedStage(null));
    }
}
