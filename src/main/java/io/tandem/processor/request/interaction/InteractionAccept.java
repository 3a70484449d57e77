package io.tandem.processor.request.interaction;

import io.tandem.contact.command.Answer;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Takes an alerting interaction (spec 6.7). */
@Dependent
class InteractionAccept implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    InteractionAccept(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.ACCEPT;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new Answer(call.operatorId(), at));
    }
}
