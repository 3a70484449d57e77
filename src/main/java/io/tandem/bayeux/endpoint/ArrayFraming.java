package io.tandem.bayeux.endpoint;

import io.tandem.bayeux.session.Frames;
import io.tandem.session.OutboxMessage;
import io.tandem.session.websocket.Framing;
import java.util.ArrayList;
import java.util.List;

/**
 * What waits for a Bayeux client goes as few arrays, as a frame costs the same with one message as with many. What is waiting are
 * the insides of arrays.
 */
final class ArrayFraming implements Framing {

    /** Most characters of a frame that was joined: in UTF-8 at most 48 kB, where clients commonly take 64. */
    private static final int MOST_CHARACTERS = 16_384;

    private final int most;

    /** @param most how many go into one frame; replies that belong together count as one */
    ArrayFraming(int most) {
        this.most = most;
    }

    @Override
    public List<String> frames(List<OutboxMessage> messages) {
        List<String> frames = new ArrayList<>(1);
        List<String> insides = new ArrayList<>(Math.min(most, messages.size()));
        int characters = 0;
        for (OutboxMessage message : messages) {
            int more = message.text().length() + 1;
            if (!insides.isEmpty() && (insides.size() == most || characters + more >= MOST_CHARACTERS)) {
                frames.add(Frames.of(insides));
                insides.clear();
                characters = 0;
            }
            insides.add(message.text());
            characters += more;
        }
        frames.add(Frames.of(insides));
        return frames;
    }
}
