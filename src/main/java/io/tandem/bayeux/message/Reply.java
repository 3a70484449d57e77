package io.tandem.bayeux.message;

import io.tandem.json.ObjectText;
import io.tandem.session.Comeback;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;

/** The answer to one message, while it is being made: repeats channel, id and subscription (spec 1). */
public final class Reply {

    private final ObjectText fields = new ObjectText();
    private ObjectText ext;

    private Reply(Message request) {
        request.channel().ifPresent(channel -> fields.add("channel", channel));
        request.id().ifPresent(id -> fields.add("id", id));
        if (request.json().containsKey("subscription")) {
            with("subscription", request.json().get("subscription"));
        }
    }

    /** The message was carried out. */
    public static Reply success(Message request) {
        Reply reply = new Reply(request);
        reply.fields.add("successful", true);
        return reply;
    }

    /** The message was not carried out. */
    public static Reply failure(Message request, BayeuxError error) {
        Reply reply = new Reply(request);
        reply.fields.add("successful", false).add("error", error.text());
        return reply;
    }

    /** The message was not carried out, and the advice that is added says all there is to say. */
    public static Reply refusal(Message request) {
        Reply reply = new Reply(request);
        reply.fields.add("successful", false);
        return reply;
    }

    /** The session of a handshake or connect is unknown: the client is to open a new one (spec 5, 11). */
    public static Reply unknownSession(Message request) {
        return failure(request, BayeuxError.SESSION_UNKNOWN).advice(Advice.handshake(Duration.ZERO));
    }

    /**
     * The Store cannot be reached: the client is to try the same again.
     *
     * @param handshake whether that is to open a session
     */
    public static Reply unavailable(Message request, boolean handshake) {
        Duration pause = Comeback.pause();
        return failure(request, BayeuxError.UNAVAILABLE)
                .advice(handshake ? Advice.handshake(pause) : Advice.again(pause));
    }

    /** Adds advice. */
    public Reply advice(JsonObject advice) {
        return with("advice", advice);
    }

    /** Adds a field. */
    public Reply with(String name, JsonValue value) {
        fields.addJson(name, value.toString());
        return this;
    }

    /** Adds a field of {@code ext}. */
    public Reply extension(String name, JsonValue value) {
        if (ext == null) {
            ext = new ObjectText();
        }
        ext.addJson(name, value.toString());
        return this;
    }

    /** What goes over the wire. */
    public String text() {
        if (ext != null) {
            fields.addJson("ext", ext.toString());
            ext = null;
        }
        return fields.toString();
    }
}
