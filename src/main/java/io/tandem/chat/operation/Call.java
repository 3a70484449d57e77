package io.tandem.chat.operation;

import io.tandem.bayeux.ServiceMessage;
import io.tandem.chat.session.Visitor;

/**
 * An operation that a visitor's client asks for.
 *
 * @param visitor whose client
 * @param message as it came
 * @param fields what it says
 */
record Call(Visitor visitor, ServiceMessage message, Fields fields) {

    /** The channel, which names the chat service. */
    String channel() {
        return message.channel();
    }

    /** The chat service. */
    String service() {
        return channel().substring(Operations.CHANNELS.length());
    }
}
