package io.tandem.processor.request.session;

import io.tandem.config.Settings;
import io.tandem.processor.FailureCode;
import io.tandem.processor.ProcessorSettings;
import io.tandem.processor.RequestException;
import io.tandem.processor.event.ProcessorEvent;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Lists;
import io.tandem.processor.request.Reason;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells the reasons for logging out (spec 5.9). [seed] */
@Dependent
class SessionLogoutReasons implements RequestHandler {

    private final Settings settings;

    @Inject
    SessionLogoutReasons(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String command() {
        return "session.externallogoutreasons";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        List<Reason> reasons = Reason.list(settings.get(ProcessorSettings.LOGOUT_REASONS));
        if (reasons.isEmpty()) {
            throw new RequestException(FailureCode.UNSUPPORTED);
        }
        return Reply.echo(call)
                .then(new ProcessorEvent(
                        call.target().view().target(),
                        "session.externallogoutreasons.updated",
                        Lists.reasons("reasons", reasons)))
                .now();
    }
}
