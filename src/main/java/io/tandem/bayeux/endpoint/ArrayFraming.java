package io.tandem.bayeux.endpoint;

import io.tandem.bayeux.session.Frames;
import io.tandem.session.OutboxMessage;
import io.tandem.session.websocket.Framing;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that wait for a Bayeux client go as few arrays, as a frame costs the same with one as with many. What is an array already,
 * the replies of a batch, stays a frame of its own (spec 14).
 */
final class ArrayFraming implements Framing {

    /** Most characters of a frame that was joined: in UTF-8 at most 48 kB, where clients commonly take 64. */
    private static final int MOST_CHARACTERS = 16_384;

    private final int most;

    /** @param most events in one frame */
    ArrayFraming(int most) {
        this.most = most;
    }

    @Override
    public List<String> frames(List<OutboxMessage> messages) {
        List<String> frames = new ArrayList<>();
        List<String> events = new ArrayList<>(Math.min(most, messages.size()));
        int characters = 1;
        for (OutboxMessage message : messages) {
            String text = message.text();
            boolean frame = text.startsWith("[");
            boolean full = events.size() == most || characters + text.length() + 1 > MOST_CHARACTERS;
            if (!events.isEmpty() && (frame || full)) {
                frames.add(Frames.of(events));
                events.clear();
                characters = 1;
            }
            if (frame) {
                frames.add(text);
            } else {
                events.add(text);
                characters += text.length() + 1;
            }
        }
        if (!events.isEmpty()) {
            frames.add(Frames.of(events));
        }
        return frames;
    }
}
