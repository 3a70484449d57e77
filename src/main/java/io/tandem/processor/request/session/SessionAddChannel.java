package io.tandem.processor.request.session;

import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Data;
import io.tandem.processor.request.Call;
import io.tandem.processor.request.Fields;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.state.ChannelType;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.Views;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;

/** Adds a channel that stands alone (spec 5.3). [seed] */
@Dependent
class SessionAddChannel implements RequestHandler {

    private static final int LONGEST = 100;

    private final SessionDesk sessions;

    @Inject
    SessionAddChannel(SessionDesk sessions) {
        this.sessions = sessions;
    }

    @Override
    public String command() {
        return "session.addchannel";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        Data channel = call.data().object("channel");
        String wanted = channel.id("endpoint", LONGEST);
        ChannelType type = ChannelType.named(channel.text("type", LONGEST))
                .filter(Views::mayStandAlone)
                .orElseThrow(() -> RequestException.invalid("Invalid type: Telephony, Chat or Email is expected."));
        // Only a telephone's endpoint is dialled; any other is a name.
        String endpoint = type == ChannelType.TELEPHONY ? Fields.telephone(call, "endpoint", wanted) : wanted.strip();
        if (call.agent().session().has(type)) {
            throw new RequestException(FailureCode.CHANNEL_EXISTS);
        }
        boolean active = Views.isActiveFor(type, call.agent().world().operator());
        return sessions.change(call, session -> session.addChannel(type, endpoint, active))
                .thenApply(added -> Reply.echo(call));
    }
}
