package io.tandem.telxl.command;

import io.tandem.telxl.TelxlSession;
import io.tandem.telxl.event.SessionPong;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers pings. */
@Dependent
class SessionPingHandler implements CommandHandler<SessionPing> {

    private final TelxlSession session;

    @Inject
    SessionPingHandler(TelxlSession session) {
        this.session = session;
    }

    @Override
    public String commandType() {
        return "session_ping";
    }

    @Override
    public SessionPing read(Fields fields) {
        return new SessionPing();
    }

    @Override
    public CompletionStage<Void> handle(SessionPing ping) {
        session.send(new SessionPong());
        return CompletableFuture.completedStage(null);
    }
}
