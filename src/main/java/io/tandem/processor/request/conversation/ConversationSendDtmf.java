package io.tandem.processor.request.conversation;

import io.tandem.contact.command.SendTones;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Presses keys at the agent's softphone. */
@Dependent
class ConversationSendDtmf implements CapabilityHandler {

    private static final int MOST_TONES = 100;

    private final ContactDesk desk;

    @Inject
    ConversationSendDtmf(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.SENDDTMF;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String tones = call.data().text("digits", MOST_TONES);
        if (!tones.matches("[0-9*#A-Da-d]+")) {
            throw RequestException.invalid("Invalid digits: 0 to 9, *, # and A to D are expected.");
        }
        return desk.command(call, at -> new SendTones(call.operatorId(), tones, at));
    }
}
