package io.tandem.tropo.session;

import io.tandem.tropo.execution.Input;
import io.tandem.tropo.launch.SignalStatus;
import io.tandem.tropo.launch.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes signals for sessions (spec 12). */
@ApplicationScoped
class SignalBox implements Signals {

    @Inject
    private Sessions sessions;

    @Override
    public CompletionStage<SignalStatus> send(String sessionId, String name) {
        if (!SessionId.isOne(sessionId)) {
            return CompletableFuture.completedStage(SignalStatus.NOTFOUND);
        }
        return sessions.step(sessionId, advance -> {
                    if (!advance.session().execution().isOver()) {
                        advance.add(new Deed.Signalled(name));
                        advance.take(new Input.Signalled(name));
                    }
                })
                .thenApply(found -> found.map(step -> status(step)).orElse(SignalStatus.NOTFOUND));
    }

    private SignalStatus status(Advance step) {
        if (step.begunOver()) {
            return SignalStatus.NOTFOUND;
        }
        boolean refused = step.deeds().stream().anyMatch(Deed.Refuse.class::isInstance);
        return refused ? SignalStatus.FAILED : SignalStatus.QUEUED;
    }
}
