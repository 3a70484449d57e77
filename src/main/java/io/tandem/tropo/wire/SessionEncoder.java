package io.tandem.tropo.wire;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions as they stand on the wire (spec 3): the first thing an application is sent. */
public final class SessionEncoder {

    /** Between several values of one header. [observed] */
    private static final String BETWEEN_VALUES = "\r\n";

    private SessionEncoder() {}

    /** The whole body. */
    public static JsonObject encode(Session session) {
        Members members = new Members()
                .put("id", session.id())
                .put("accountId", session.accountId())
                .ifPresent("applicationId", session.applicationId())
                .put("timestamp", session.timestamp());
        if (session instanceof Session.Incoming incoming) {
            incoming(members, incoming);
        } else if (session instanceof Session.Launched launched) {
            launched(members, launched);
        }
        return new Members().put("session", members.object()).object();
    }

    private static void incoming(Members members, Session.Incoming session) {
        members.put("userType", session.userType().name())
                .orNull("initialText", session.initialText())
                .put("callId", session.callId())
                .put("to", endpoint(session.to()))
                .put("from", endpoint(session.from()))
                .put("headers", headers(session.headers()));
    }

    private static void launched(Members members, Session.Launched session) {
        Members parameters = new Members();
        session.parameters().forEach(parameters::put);
        members.put("userType", UserType.NONE.name())
                .orNull("initialText", Optional.empty())
                .orNull("callId", Optional.empty())
                .put("parameters", parameters.object());
    }

    private static JsonObject endpoint(Endpoint endpoint) {
        return new Members()
                .put("id", endpoint.id())
                .put("e164Id", endpoint.e164Id())
                .orNull("name", endpoint.name())
                .put("channel", endpoint.channel().name())
                .put("network", endpoint.network())
                .object();
    }

    private static JsonObject headers(Map<String, List<String>> headers) {
        Members members = new Members();
        headers.forEach((name, values) -> members.put(name, String.join(BETWEEN_VALUES, values)));
        return members.object();
    }
}
