package io.tandem.processor.request.session;

import io.tandem.processor.request.Call;
import io.tandem.processor.request.Fields;
import io.tandem.processor.request.Reply;
import io.tandem.processor.request.RequestHandler;
import io.tandem.processor.request.SessionDesk;
import io.tandem.processor.resource.Feed;
import io.tandem.processor.view.Level;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Begins to tell what there is and happens (spec 5.1). [seed] */
@Dependent
class SessionStart implements RequestHandler {

    private static final int LONGEST = 100;

    private final Feed feed;
    private final SessionDesk sessions;

    @Inject
    SessionStart(Feed feed, SessionDesk sessions) {
        this.feed = feed;
        this.sessions = sessions;
    }

    @Override
    public String command() {
        return "session.start";
    }

    @Override
    public Level level() {
        return Level.SESSION;
    }

    @Override
    public boolean starts() {
        return true;
    }

    @Override
    public CompletionStage<Reply> handle(Call call) {
        Optional<String> extension =
                call.data().optionalId("extension", LONGEST).map(text -> Fields.telephone(call, "extension", text));
        return sessions.change(call, session -> session.withExtension(extension.or(session::extension)))
                .thenCompose(kept -> feed.follow(call.agent()))
                .thenApply(world -> {
                    call.agent().start(world);
                    return Reply.BARE;
                });
    }
}
