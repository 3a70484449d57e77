package io.tandem.processor.request.channel;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.state.Channel;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.LoginState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Logs the agent out of all channels of a group (spec 6.3). */
@Dependent
class GroupDeactivateAll implements RequestHandler {

    private final Activation activation;

    @Inject
    GroupDeactivateAll(Activation activation) {
        this.activation = activation;
    }

    @Override
    public String command() {
        return "channelgroup.deactivateall";
    }

    @Override
    public Level level() {
        return Level.GROUP;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        List<Channel> members = call.agent().view().members(call.group()).stream()
                .filter(view -> view.login() == LoginState.ACTIVE)
                .map(ChannelView::channel)
                .toList();
        if (members.isEmpty()) {
            throw new RequestException(FailureCode.WRONG_STATE);
        }
        return activation.deactivate(call, members).thenApply(done -> Reply.echo(call));
    }
}
