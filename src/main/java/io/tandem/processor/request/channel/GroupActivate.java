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

/** Logs the agent into one channel, named by the target or in the data (spec 6.2). */
@Dependent
class GroupActivate implements RequestHandler {

    private final Activation activation;

    @Inject
    GroupActivate(Activation activation) {
        this.activation = activation;
    }

    @Override
    public String command() {
        return "channelgroup.activate";
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
                .activate(call, List.of(Member.of(call, Capability.ACTIVATE)))
                .thenApply(done -> Reply.echo(call));
    }
}
