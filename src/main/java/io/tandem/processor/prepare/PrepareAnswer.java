package io.tandem.processor.prepare;

import io.tandem.json.JsonParts;
import io.tandem.processor.FailureCode;
import io.tandem.processor.RequestException;
import io.tandem.processor.json.Answers;
import io.tandem.processor.state.AgentSessions;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/**
 * What a client is told that wants a session prepared (spec 4.1).
 *
 * @param status the same as an HTTP status
 * @param json as it stands on the wire
 * @param prepared the session, if there is one
 */
public record PrepareAnswer(int status, JsonObject json, Optional<AgentSessions.Prepared> prepared) {

    private static final String ADDRESS = "/processor/sessions/";

    /** The session is there. */
    static PrepareAnswer success(AgentSessions.Prepared prepared) {
        String id = prepared.session().id();
        JsonObjectBuilder session = JsonParts.object()
                .add("id", id)
                .add("address", ADDRESS + id + "?token=" + prepared.token())
                .add("token", prepared.token());
        JsonObject json = begin("success")
                .add(
                        "data",
                        JsonParts.object()
                                .add("session", session)
                                .add("workflow", JsonParts.object().add("id", id)))
                .build();
        return new PrepareAnswer(201, json, Optional.of(prepared));
    }

    /** The agent has a session: the user is to be asked whether it shall be replaced. */
    static PrepareAnswer confirm(JsonObject request) {
        JsonObject json = begin("confirm")
                .add("message", "The agent has a session already. Replace it?")
                .add("original", request)
                .build();
        return new PrepareAnswer(409, json, Optional.empty());
    }

    /** There is no session. */
    public static PrepareAnswer failure(JsonObject request, RequestException failure) {
        JsonObject json = begin("failure")
                .add("failure", Answers.block(failure))
                .add("original", request)
                .build();
        return new PrepareAnswer(status(failure.code()), json, Optional.empty());
    }

    private static int status(FailureCode code) {
        return switch (code) {
            case MALFORMED, INVALID_DATA -> 400;
            case WRONG_CREDENTIALS -> 401;
            case TOO_LARGE -> 413;
            case TOO_MANY_FAILURES -> 429;
            case UNAVAILABLE -> 503;
            default -> 500;
        };
    }

    private static JsonObjectBuilder begin(String result) {
        return JsonParts.object().add("command", PrepareSession.COMMAND).add("result", result);
    }
}
