package io.tandem.processor.request.session;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Data;
import io.tandem.processor.request.Activation;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.state.Channel;
import io.tandem.processor.view.GroupView;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Removes a group and its channels; active ones are deactivated first (spec 5.6). [seed] */
@Dependent
class SessionRemoveChannelGroup implements RequestHandler {

    private static final int LONGEST = 20;

    private final Activation activation;
    private final SessionDesk sessions;

    @Inject
    SessionRemoveChannelGroup(Activation activation, SessionDesk sessions) {
        this.activation = activation;
        this.sessions = sessions;
    }

    @Override
    public String command() {
        return "session.removechannelgroup";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        String id = groupId(call.data());
        GroupView group =
                call.agent().view().group(id).orElseThrow(() -> new RequestException(FailureCode.UNKNOWN_TARGET));
        if (!group.removable()) {
            throw new RequestException(FailureCode.ACTIVE_INTERACTION);
        }
        List<Channel> active = call.agent().session().members(id).stream()
                .filter(Channel::active)
                .toList();
        return activation
                .deactivate(call, active)
                .thenCompose(done -> sessions.change(call, session -> session.removeGroup(id)))
                .thenApply(removed -> Reply.echo(call));
    }

    /** The seed has the group's id in {@code channel}; whoever reads on expects {@code channelgroup} (spec C7). */
    private static String groupId(Data data) {
        Optional<String> printed = data.optionalObject("channel").map(named -> named.id("id", LONGEST));
        Optional<String> expected = data.optionalObject("channelgroup").map(named -> named.id("id", LONGEST));
        if (printed.isPresent() && expected.isPresent() && !printed.equals(expected)) {
            throw RequestException.invalid("Two different groups are named.");
        }
        return printed.or(() -> expected).orElseThrow(() -> RequestException.invalid("Missing channel.id."));
    }
}
