package io.tandem.processor.request.session;

import io.tandem.processor.event.ProcessorEvent;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Lists;
import io.tandem.processor.request.Lookups;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Tells the reasons for not being ready (spec 5.8). [seed] */
@Dependent
class SessionNotReadyReasons implements RequestHandler {

    private final Lookups lookups;

    @Inject
    SessionNotReadyReasons(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public String command() {
        return "session.externalnotreadyreasons";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return lookups.notReadyReasons(call.customerId()).thenApply(reasons -> Reply.echo(call)
                .then(new ProcessorEvent(
                        call.target().view().target(),
                        "session.externalnotreadyreasons.updated",
                        Lists.breaks(reasons))));
    }
}
