package io.tandem.processor.request;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.AgentSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Where requests change the session itself. */
@ApplicationScoped
public class SessionDesk {

    private AgentSessions sessions;

    /** For CDI's proxy only. */
    protected SessionDesk() {}

    @Inject
    public SessionDesk(AgentSessions sessions) {
        this.sessions = sessions;
    }

    /** Changes the session. Fails with a {@link RequestException} if it was taken over. */
    public CompletionStage<Void> change(Call call, UnaryOperator<AgentSession> how) {
        return sessions.change(call.agent().session(), how)
                .thenAccept(changed -> call.agent().keep(changed.orElseThrow(SessionDesk::takenOver)));
    }

    /** Notes in the Store what is about to be so, before the agent has it. Fails with a {@link RequestException} if it was taken over. */
    public CompletionStage<Void> foresee(Call call, UnaryOperator<AgentSession> how) {
        return sessions.change(call.agent().session(), how)
                .thenAccept(changed -> changed.orElseThrow(SessionDesk::takenOver));
    }

    /** The session is over. */
    public CompletionStage<Void> end(Call call) {
        return sessions.end(call.agent().session());
    }

    private static RequestException takenOver() {
        return new RequestException(FailureCode.NOT_STARTED, "The session was taken over.");
    }
}
