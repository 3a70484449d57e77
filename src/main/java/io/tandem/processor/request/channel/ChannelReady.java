package io.tandem.processor.request.channel;

import io.tandem.contact.command.GoReady;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.ContactDesk;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Takes contacts on a channel from now on. */
@Dependent
class ChannelReady implements CapabilityHandler {

    private final ContactDesk desk;

    @Inject
    ChannelReady(ContactDesk desk) {
        this.desk = desk;
    }

    @Override
    public Capability capability() {
        return Capability.READY;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return desk.command(
                call,
                at -> new GoReady(
                        call.operatorId(), call.channel().channel().type().media(), at));
    }
}
