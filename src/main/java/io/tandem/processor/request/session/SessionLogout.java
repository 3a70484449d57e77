package io.tandem.processor.request.session;

import io.tandem.config.Settings;
import io.tandem.processor.FailureCode;
import io.tandem.processor.ProcessorSettings;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reason;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.state.Channel;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Ends the session and logs the agent out; nothing is told any more (spec 5.2). [seed] */
@Dependent
class SessionLogout implements RequestHandler {

    private static final int LONGEST = 100;

    private final Activation activation;
    private final SessionDesk sessions;
    private final Settings settings;

    @Inject
    SessionLogout(Activation activation, SessionDesk sessions, Settings settings) {
        this.activation = activation;
        this.sessions = sessions;
        this.settings = settings;
    }

    @Override
    public String command() {
        return "session.logout";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        if (!call.target().enabled().contains(Capability.LOGOUT)) {
            throw new RequestException(FailureCode.ACTIVE_INTERACTION);
        }
        checkReason(call);
        List<Channel> active = call.agent().session().channels().stream()
                .filter(Channel::active)
                .toList();
        return activation
                .deactivate(call, active)
                .thenCompose(loggedOut -> sessions.end(call))
                .thenApply(ended -> Reply.LAST);
    }

    private void checkReason(Call call) {
        Optional<String> code = call.data().optionalId("reason", LONGEST);
        if (code.isEmpty() && settings.get(ProcessorSettings.LOGOUT_REASON_REQUIRED)) {
            throw new RequestException(FailureCode.LOGOUT_REASON_REQUIRED);
        }
        List<Reason> reasons = Reason.list(settings.get(ProcessorSettings.LOGOUT_REASONS));
        if (code.isPresent()
                && reasons.stream().noneMatch(reason -> reason.code().equals(code.get()))) {
            throw RequestException.invalid("Unknown reason.");
        }
    }
}
