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

    /** Messages as several batches of at most so many. */
    static List<String> of(List<String> texts, int most) {
        List<String> frames = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += most) {
            frames.add(of(texts.subList(from, Math.min(from + most, texts.size()))));
        }
        return frames;
    }

    /** The JSON array of these messages. */
    public static String of(List<String> texts) {
        return '[' + String.join(",", texts) + ']';
    }
}
