package io.tandem.processor.request.interaction;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.CompletionStage;

/** Belongs to another platform (spec 6.6). */
@Dependent
class InteractionSignal implements RequestHandler {

    @Override
    public String command() {
        return "interaction.incontact.signal";
    }

    @Override
    public Level level() {
        return Level.INTERACTION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        throw new RequestException(FailureCode.UNSUPPORTED);
    }
}
