package io.tandem.bayeux.engine;

import io.tandem.bayeux.channel.ChannelName;
import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.message.BayeuxError;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.session.BayeuxSession;

/**
 * One message of a session that is to be carried out.
 *
 * @param exchange what it came in with
 * @param session whose it is
 * @param message itself
 * @param channel its channel
 */
record Request(Exchange exchange, BayeuxSession session, Message message, ChannelName channel) {

    /** Replies that it was carried out. */
    void succeed() {
        exchange.reply(Reply.success(message));
    }

    /** Replies why it was not. */
    void fail(BayeuxError error) {
        exchange.reply(Reply.failure(message, error));
    }
}
