package io.tandem.bayeux.relay;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.exchange.Link;
import io.tandem.bayeux.exchange.Refusal;
import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Transport;
import io.tandem.json.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Messages that came to another node, and the way back to it. */
final class RelayedExchange extends Exchange {

    private static final Logger LOG = Logger.getLogger(RelayedExchange.class.getName());

    /** The node that they came to has looked at their depth. */
    private static final JsonText PARSED_BEFORE = new JsonText(Integer.MAX_VALUE);

    private final Passed passed;
    private final Mail mail;

    RelayedExchange(Passed passed, Mail mail) {
        super(
                Transport.named(passed.transport()).orElseThrow(),
                passed.remoteAddress(),
                Optional.of(passed.browser()).filter(cookie -> !cookie.isEmpty()),
                passed.messages().stream()
                        .map(text -> new Message(PARSED_BEFORE.parse(text).asJsonObject()))
                        .toList());
        this.passed = passed;
        this.mail = mail;
    }

    @Override
    public void answer(List<String> texts, Consumer<Boolean> written) {
        send(new Returned(passed.id(), true, Optional.empty(), List.copyOf(texts)), written);
    }

    @Override
    public void refuse(Refusal refusal) {
        send(new Returned(passed.id(), true, Optional.of(refusal), List.of()), written -> {});
    }

    /** Says that this node does not hold the session. */
    void disown() {
        send(new Returned(passed.id(), false, Optional.empty(), List.of()), written -> {});
    }

    @Override
    public Optional<Link> link() {
        return Optional.empty();
    }

    @Override
    public boolean isHttp2() {
        return passed.http2();
    }

    @Override
    protected void setBrowserCookie(String value) {
        throw new IllegalStateException("only a handshake sets a cookie");
    }

    private void send(Returned answer, Consumer<Boolean> written) {
        mail.send(passed.clientId(), passed.from(), answer).whenComplete((sent, failure) -> {
            if (failure != null) {
                LOG.log(Level.FINE, "An answer could not be brought to the node that waits for it", failure);
            }
            written.accept(failure == null);
        });
    }
}
