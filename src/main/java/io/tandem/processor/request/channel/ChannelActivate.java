package io.tandem.processor.request.channel;

import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.CapabilityHandler;
import io.tandem.processor.request.Reply;
import io.tandem.processor.view.Capability;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Logs the agent into a channel; twin of the request addressed to groups. */
@Dependent
class ChannelActivate implements CapabilityHandler {

    private final Activation activation;

    @Inject
    ChannelActivate(Activation activation) {
        this.activation = activation;
    }

    @Override
    public Capability capability() {
        return Capability.ACTIVATE;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return activation.activate(call, List.of(call.channel().channel())).thenApply(done -> Reply.echo(call));
    }
}
