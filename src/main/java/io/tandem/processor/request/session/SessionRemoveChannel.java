package io.tandem.processor.request.session;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.state.Channel;
import io.tandem.processor.view.ChannelView;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Removes a channel that stands alone; an active one is deactivated first (spec 5.4). [seed] */
@Dependent
class SessionRemoveChannel implements RequestHandler {

    private static final int LONGEST = 20;

    private final Activation activation;
    private final SessionDesk sessions;

    @Inject
    SessionRemoveChannel(Activation activation, SessionDesk sessions) {
        this.activation = activation;
        this.sessions = sessions;
    }

    @Override
    public String command() {
        return "session.removechannel";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String id = call.data().object("channel").id("id", LONGEST);
        ChannelView view = call.agent()
                .view()
                .channel(id)
                .filter(found -> found.channel().groupId().isEmpty())
                .orElseThrow(() -> new RequestException(FailureCode.UNKNOWN_TARGET));
        if (!view.isRemovable()) {
            throw new RequestException(FailureCode.ACTIVE_INTERACTION);
        }
        List<Channel> active =
                List.of(view.channel()).stream().filter(Channel::active).toList();
        return activation
                .deactivate(call, active)
                .thenCompose(done -> sessions.change(
                        call, session -> session.removeChannels(one -> one.id().equals(id))))
                .thenApply(removed -> Reply.echo(call));
    }
}
