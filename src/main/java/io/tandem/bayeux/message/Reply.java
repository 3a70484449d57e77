package io.tandem.bayeux.message;

import io.tandem.json.ObjectText;
import io.tandem.session.Comeback;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;

/** The answer to one message, while it is being made: repeats channel, id and subscription (spec 1). */
public final class Reply {

    private final ObjectText fields;
    private ObjectText ext;

    /**
     * What replies to a message begin with, whatever they say: so much of it is kept where it is answered later.
     *
     * @param object its fields, as a JSON object
     */
    public record Beginning(String object) {

        /** Of the replies to that message. */
        public static Beginning of(Message request) {
            return new Beginning(repeated(request).toString());
        }
    }

    private Reply(ObjectText fields) {
        this.fields = fields;
    }

    private static ObjectText repeated(Message request) {
        ObjectText fields = new ObjectText();
        request.channel().ifPresent(channel -> fields.add("channel", channel));
        request.id().ifPresent(id -> fields.add("id", id));
        JsonValue subscription = request.json().get("subscription");
        if (subscription != null) {
            fields.addJson("subscription", subscription.toString());
        }
        return fields;
    }

    private static Reply failed(ObjectText fields, BayeuxError error) {
        return new Reply(fields.add("successful", false).add("error", error.text()));
    }

    /** The message was carried out. */
    public static Reply success(Message request) {
        return new Reply(repeated(request).add("successful", true));
    }

    /** The same, to a message that is not there any more. */
    public static Reply success(Beginning beginning) {
        return new Reply(new ObjectText(beginning.object()).add("successful", true));
    }

    /** The message was not carried out. */
    public static Reply failure(Message request, BayeuxError error) {
        return failed(repeated(request), error);
    }

    /** The message was not carried out, and the advice that is added says all there is to say. */
    public static Reply refusal(Beginning beginning) {
        return new Reply(new ObjectText(beginning.object()).add("successful", false));
    }

    /** The session of a handshake or connect is unknown: the client is to open a new one (spec 5, 11). */
    public static Reply unknownSession(Message request) {
        return unknownSession(Beginning.of(request));
    }

    /** The same, to a message that is not there any more. */
    public static Reply unknownSession(Beginning beginning) {
        return failed(new ObjectText(beginning.object()), BayeuxError.SESSION_UNKNOWN)
                .advice(Advice.handshake(Duration.ZERO));
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
