package io.tandem.processor.request.channel;

import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Member;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.Target;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Logs the agent out of one channel, named by the target or in the data (spec 6.3). */
@Dependent
class GroupDeactivate implements RequestHandler {

    private final Activation activation;

    @Inject
    GroupDeactivate(Activation activation) {
        this.activation = activation;
    }

    @Override
    public String command() {
        return "channelgroup.deactivate";
    }

    @Override
    public Level level() {
        return Level.GROUP;
    }

    @Override
    public boolean suits(Target target) {
        return Member.isNamedBy(target);
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        return activation
                .deactivate(call, List.of(Member.of(call, Capability.DEACTIVATE)))
                .thenApply(done -> Reply.echo(call));
    }
}
