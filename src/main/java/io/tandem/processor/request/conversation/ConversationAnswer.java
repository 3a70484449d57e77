package io.tandem.processor.request.conversation;

import io.tandem.contact.command.Answer;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Takes a call that rings at the agent's softphone (spec 6.11). */
@Dependent
class ConversationAnswer implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    ConversationAnswer(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.ANSWER;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new Answer(call.operatorId(), at));
    }
}
