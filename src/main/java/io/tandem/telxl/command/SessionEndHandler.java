package io.tandem.telxl.command;

import io.tandem.telxl.TelxlSession;
import io.tandem.telxl.json.Fields;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Ends sessions at the client's wish. */
@Dependent
class SessionEndHandler implements CommandHandler<SessionEnd> {

    private static final int LONGEST_REASON = 1_000;

    private final TelxlSession session;

    @Inject
    SessionEndHandler(TelxlSession session) {
        this.session = session;
    }

    @Override
    public String commandType() {
        return "session_end";
    }

    @Override
    public SessionEnd read(Fields fields) {
        return new SessionEnd(fields.optionalText("reason", LONGEST_REASON).orElse(""));
    }

    @Override
    public CompletionStage<Void> handle(SessionEnd end) {
        session.end(end.reason());
        return CompletableFuture.completedStage(null);
    }
}
