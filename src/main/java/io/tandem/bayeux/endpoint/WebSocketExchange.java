package io.tandem.bayeux.endpoint;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Transport;
import io.tandem.bayeux.session.Frames;
import io.tandem.session.CloseCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The messages of one text message of a WebSocket, and the frame that answers them. */
final class WebSocketExchange extends Exchange {

    private final Link link;

    WebSocketExchange(String remoteAddress, Optional<String> browser, Link link, List<Message> messages) {
        super(Transport.WEBSOCKET, remoteAddress, browser, messages);
        this.link = link;
    }

    @Override
    public void answer(List<String> texts, Consumer<Boolean> written) {
        link.send(Frames.of(texts));
    }

    @Override
    public void refuse(Refusal refusal) {
        switch (refusal) {
            case MALFORMED -> link.close(CloseCode.MALFORMED);
            case TOO_LARGE -> link.close(CloseCode.TOO_LARGE);
            case REPLACED -> {
                // The client has given up on it: it expects nothing, and its connection is in use.
            }
            case DRAINING -> link.close(CloseCode.DRAINING);
            case UNAVAILABLE -> link.close(CloseCode.STORE_LOST);
            case FAULT -> link.close(CloseCode.FAULT);
        }
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(link);
    }

    @Override
    public boolean isHttp2() {
        return false;
    }

    @Override
    protected void setBrowserCookie(String value) {
        throw new IllegalStateException("a WebSocket sets no cookie");
    }
}
