package io.tandem.processor.request.channel;

import io.tandem.contact.command.StartWrap;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Takes time to finish, without a limit. */
@Dependent
class ChannelAfterCallWork implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    ChannelAfterCallWork(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.AFTERCALLWORK;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(call, at -> new StartWrap(call.operatorId(), at));
    }
}
