package io.tandem.bayeux.engine;

import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.json.JsonParts;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.OptionalLong;

/** Lets a client find out how its clock and the server's differ (spec 19). */
final class Timesync {

    private static final String NAME = "timesync";

    /** A client whose clock is known this well is left alone, in milliseconds. */
    private static final long ACCURATE = 25;

    private Timesync() {}

    /** Extends a reply, if the client asks by the extensions of its message. */
    static void extend(Reply reply, JsonObject ext, Instant received, Instant now) {
        if (!(ext.get(NAME) instanceof JsonObject asked)) {
            return;
        }
        OptionalLong sent = Message.number(asked, "tc");
        if (sent.isEmpty()) {
            return;
        }
        JsonObjectBuilder answer = JsonParts.object()
                .add("tc", sent.getAsLong())
                .add("ts", received.toEpochMilli())
                .add("p", now.toEpochMilli() - received.toEpochMilli());
        OptionalLong lag = Message.number(asked, "l");
        if (lag.isPresent()) {
            long offset = Message.number(asked, "o").orElse(0);
            long accuracy = sent.getAsLong() + offset + lag.getAsLong() - received.toEpochMilli();
            if (lag.getAsLong() != 0 && Math.abs(accuracy) < ACCURATE) {
                return;
            }
            answer.add("a", accuracy);
        }
        reply.extension(NAME, answer.build());
    }
}
