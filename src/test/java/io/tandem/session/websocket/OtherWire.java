package io.tandem.session.websocket;

import io.tandem.session.CloseCode;
import io.tandem.session.OutboxMessage;
import io.tandem.session.Wire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stands for a wire that holds no thread. */
final class OtherWire implements Wire {

    final List<CloseCode> closed = Collections.synchronizedList(new ArrayList<>());
    final List<String> texts;
    int drained;
    boolean slow;
    private Batches begun;

    /** @param texts gets what is written */
    OtherWire(List<String> texts) {
        this.texts = texts;
    }

    @Override
    public synchronized void drain(Batches batches) {
        drained++;
        begun = batches;
        if (!slow) {
            finish();
        }
    }

    /** Writes what a slow one has left. */
    void finish() {
        for (List<OutboxMessage> batch = begun.take(); !batch.isEmpty(); batch = begun.take()) {
            batch.forEach(message -> texts.add(message.text()));
            begun.written();
        }
    }

    @Override
    public void close(CloseCode code) {
        closed.add(code);
    }
}
