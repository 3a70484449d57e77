package io.tandem.session.websocket;

import io.tandem.session.OutboxMessage;
import java.util.List;

/** How a protocol puts messages that wait for a client into text frames: the fewer frames, the less each message costs. */
@FunctionalInterface
public interface Framing {

    /** Each message is a frame: for protocols whose frames hold one. */
    Framing EACH = messages -> messages.stream().map(OutboxMessage::text).toList();

    /** The frames that carry these messages, at least one, in their order. */
    List<String> frames(List<OutboxMessage> messages);
}
