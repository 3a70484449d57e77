package io.tandem.processor.request.conversation;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.CompletionStage;

/** Would bring somebody in without asking first, which the core cannot. */
@Dependent
class ConversationConference implements RequestHandler {

    @Override
    public String command() {
        return "conversation.conference";
    }

    @Override
    public Level level() {
        return Level.CONVERSATION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        throw new RequestException(FailureCode.UNSUPPORTED);
    }
}
