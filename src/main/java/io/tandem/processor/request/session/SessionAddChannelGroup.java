package io.tandem.processor.request.session;

import io.tandem.contact.model.Operator;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Data;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.state.AgentSession;
import io.tandem.processor.state.ChannelType;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.Views;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Adds a group with a telephone and the channels wanted (spec 5.5). [seed] */
@Dependent
class SessionAddChannelGroup implements RequestHandler {

    private static final int LONGEST = 100;

    private final SessionDesk sessions;

    @Inject
    SessionAddChannelGroup(SessionDesk sessions) {
        this.sessions = sessions;
    }

    @Override
    public String command() {
        return "session.addchannelgroup";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        Data group = call.data().object("channelgroup");
        String name = group.text("name", LONGEST);
        List<ChannelType> types = typesOf(group);
        if (types.stream().anyMatch(call.agent().session()::has)) {
            throw new RequestException(FailureCode.CHANNEL_EXISTS);
        }
        Operator operator = call.agent().world().operator();
        return sessions.change(call, session -> add(session, name, types, operator))
                .thenApply(added -> Reply.echo(call));
    }

    /** There is no flag for the telephone: a group always has one (spec 5.5). */
    private static List<ChannelType> typesOf(Data group) {
        List<ChannelType> types = new ArrayList<>(List.of(ChannelType.TELEPHONY));
        if (group.flag("chat", false)) {
            types.add(ChannelType.CHAT);
        }
        if (group.flag("email", false)) {
            types.add(ChannelType.EMAIL);
        }
        if (group.flag("callback", false)) {
            types.add(ChannelType.CALLBACK);
        }
        return types;
    }

    private static AgentSession add(AgentSession session, String name, List<ChannelType> types, Operator operator) {
        AgentSession after = session.addGroup(name);
        Optional<String> groupId = Optional.of(after.lastGroup().id());
        for (ChannelType type : types) {
            String endpoint = type == ChannelType.TELEPHONY
                    ? session.extension().orElse(operator.settings().target())
                    : name;
            after = after.addChannel(type, endpoint, groupId, Views.isActiveFor(type, operator));
        }
        return after;
    }
}
