package io.tandem.processor.request.session;

import io.tandem.processor.request.Call;
import io.tandem.processor.request.Lists;
import io.tandem.processor.request.Lookups;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Gives the numbers for quick dialling (spec 5.7). [seed] */
@Dependent
class SessionDirectory implements RequestHandler {

    private final Lookups lookups;

    @Inject
    SessionDirectory(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public String command() {
        return "session.getdirectory";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return lookups.entries(call.customerId(), call.operatorId())
                .thenApply(entries -> Reply.of(Lists.entries(entries)));
    }
}
