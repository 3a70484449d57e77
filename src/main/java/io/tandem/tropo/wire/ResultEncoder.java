package io.tandem.tropo.wire;

import io.tandem.tropo.grammar.Match;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results as they stand on the wire (spec 4): what an application is sent when a handler has a {@code next}. */
public final class ResultEncoder {

    private static final String USER_TYPE = "userType";

    private ResultEncoder() {}

    /** The whole body. */
    public static JsonObject encode(Result result) {
        Members members = new Members()
                .put("sessionId", result.sessionId())
                .orNull("callId", result.callId())
                .put("state", result.state().name())
                .put("sessionDuration", result.sessionDuration().toSeconds())
                .put("sequence", result.sequence())
                .put("complete", result.complete())
                .orNull("error", result.error())
                .orNull("calledid", result.calledid())
                .ifPresent(USER_TYPE, result.userType().map(UserType::name));
        actions(members, result.actions());
        return new Members().put("result", members.object()).object();
    }

    /** None, one or several are three different shapes (spec 4.2). */
    private static void actions(Members members, List<Action> actions) {
        if (actions.size() == 1) {
            members.put("actions", action(actions.get(0)));
        } else if (!actions.isEmpty()) {
            JsonArrayBuilder array = Members.array();
            actions.forEach(action -> array.add(action(action)));
            members.put("actions", array.build());
        }
    }

    private static JsonObject action(Action action) {
        Members members = new Members().ifPresent("name", action.name());
        if (action instanceof Action.Asked asked) {
            tried(members, asked.attempts(), asked.disposition(), asked.match()).ifPresent("xml", asked.xml());
        } else if (action instanceof Action.Recorded recorded) {
            recorded(members, recorded);
        } else if (action instanceof Action.Conferred conferred) {
            members.put("duration", conferred.duration().toSeconds())
                    .put("disposition", conferred.disposition().name());
        } else if (action instanceof Action.Transferred transferred) {
            transferred(members, transferred);
        }
        return members.object();
    }

    private static void recorded(Members members, Action.Recorded recorded) {
        tried(members, recorded.attempts(), recorded.disposition(), recorded.match());
        recorded.duration().ifPresent(duration -> members.put("duration", duration.toMillis()));
        members.ifPresent("url", recorded.url())
                .ifPresent("uploadStatus", recorded.uploadStatus().map(status -> status.name()
                        .toLowerCase(Locale.ROOT)));
    }

    private static void transferred(Members members, Action.Transferred transferred) {
        members.put("duration", transferred.duration().toSeconds());
        transferred
                .connectedDuration()
                .map(Duration::toSeconds)
                .ifPresent(seconds -> members.put("connectedDuration", seconds));
        members.put("disposition", transferred.disposition().name())
                .put("timestamp", transferred.timestamp())
                .ifPresent("calledid", transferred.calledid())
                .ifPresent(USER_TYPE, transferred.userType().map(UserType::name));
    }

    private static Members tried(Members members, int attempts, Disposition disposition, Optional<Match> match) {
        members.put("attempts", attempts).put("disposition", disposition.name());
        match.ifPresent(found -> members.put("confidence", found.confidence())
                .put("interpretation", found.interpretation())
                .put("utterance", found.utterance())
                .ifPresent("concept", found.concept())
                .put("value", found.value()));
        return members;
    }
}
