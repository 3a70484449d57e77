package io.tandem.telxl;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import java.util.ArrayList;
import java.util.List;

/** A wire that keeps what was sent until a test takes it. */
final class Frames implements Wire {

    private final List<String> texts = new ArrayList<>();

    @Override
    public synchronized void drain(Batches batches) {
        List<OutboxMessage> batch = batches.take();
        while (!batch.isEmpty()) {
            batch.forEach(message -> texts.add(message.text()));
            batches.written();
            batch = batches.take();
        }
    }

    @Override
    public void close(CloseCode code) {}

    /** What was sent since the last call. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(texts);
        texts.clear();
        return taken;
    }
}
