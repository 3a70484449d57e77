package io.tandem.bayeux.session;

import io.tandem.session.OutboxMessage;
import java.util.ArrayList;
import java.util.List;

/** Messages, encoded already, as one batch. */
public final class Frames {

    private Frames() {}

    /** What goes over the wire of these messages, in a list that can grow. */
    static List<String> texts(List<OutboxMessage> messages) {
        List<String> texts = new ArrayList<>(messages.size() + 1);
        messages.forEach(message -> texts.add(message.text()));
        return texts;
    }

    /** The JSON array of these messages. */
    public static String of(List<String> texts) {
        return '[' + String.join(",", texts) + ']';
    }
}
