package io.tandem.bayeux.exchange;

import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.message.Reply;
import io.tandem.bayeux.option.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The messages that came in together, and the answer they get together. Handled by one thread at a time, as the messages
 * are carried out one after the other.
 */
public abstract class Exchange {

    private final Transport transport;
    private final String remoteAddress;
    private List<Message> messages;
    private final List<String> replies;
    private Optional<String> browser;
    private PendingConnect connect;

    /** @param browser value of the browser cookie they came with, if there was one */
    protected Exchange(Transport transport, String remoteAddress, Optional<String> browser, List<Message> messages) {
        this.transport = transport;
        this.remoteAddress = remoteAddress;
        this.browser = browser;
        this.messages = messages;
        this.replies = new ArrayList<>(messages.size());
    }

    /**
     * Answers, once.
     *
     * @param texts events and replies in their order; at least one
     * @param written told whether the answer could be written; may never be told if the client does not read
     */
    public abstract void answer(List<String> texts, Consumer<Boolean> written);

    /** Answers that there are no replies, once. */
    public abstract void refuse(Refusal refusal);

    /** The WebSocket they came by; nothing over HTTP. */
    public abstract Optional<Link> link();

    /** Whether they share their connection with any number of other requests (spec 15). */
    public abstract boolean isHttp2();

    /** Makes the client keep a browser cookie (spec 15). */
    protected abstract void setBrowserCookie(String value);

    /** How they came. */
    public Transport transport() {
        return transport;
    }

    /** Network address of the client. */
    public String remoteAddress() {
        return remoteAddress;
    }

    /** The messages, at least one; none any more while a connect is held. */
    public List<Message> messages() {
        return messages;
    }

    /** Its connect is held, maybe for long: keeps nothing that the answer does not need. */
    public void held() {
        messages = List.of();
    }

    /** Which browser they came from: the value of its cookie. */
    public Optional<String> browser() {
        return browser;
    }

    /** Gives the client a browser cookie to come with from now on. */
    public void nameBrowser(String value) {
        browser = Optional.of(value);
        setBrowserCookie(value);
    }

    /** Adds the reply to the next message. */
    public void reply(Reply reply) {
        replies.add(reply.text());
    }

    /** Keeps a place for the reply to a connect, which is made when it is released. */
    public void replyLater(PendingConnect pending) {
        connect = pending;
        pending.takePlace(replies.size());
        replies.add("");
    }

    /** The connect among the messages, if there is one that was understood. */
    public Optional<PendingConnect> connect() {
        return Optional.ofNullable(connect);
    }

    /** All replies; that to a connect is still missing. */
    public List<String> replies() {
        return replies;
    }

    /** All replies, now that the one to the connect is known. */
    public List<String> replies(Reply toConnect) {
        replies.set(connect.place(), toConnect.text());
        return replies;
    }
}
