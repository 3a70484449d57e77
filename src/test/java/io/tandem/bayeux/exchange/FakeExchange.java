package io.tandem.bayeux.exchange;

import io.tandem.bayeux.message.Message;
import io.tandem.bayeux.option.Transport;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Messages that come in together, and takes down how they are answered. */
public final class FakeExchange extends Exchange {

    private final List<List<String>> answers = new CopyOnWriteArrayList<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();
    private final Link link;
    private boolean http2;
    private Runnable whenAnswered = () -> {};
    private volatile Consumer<Boolean> written;

    private FakeExchange(Transport transport, Optional<String> browser, Link link, String... messages) {
        super(
                transport,
                "192.0.2.1",
                browser,
                Arrays.stream(messages).map(FakeExchange::message).toList());
        this.link = link;
    }

    /** By long-polling, without a cookie. */
    public static FakeExchange http(String... messages) {
        return new FakeExchange(Transport.LONG_POLLING, Optional.empty(), null, messages);
    }

    /** By long-polling, with a browser's cookie. */
    public static FakeExchange from(String browser, String... messages) {
        return new FakeExchange(Transport.LONG_POLLING, Optional.of(browser), null, messages);
    }

    /** By callback-polling, without a cookie. */
    public static FakeExchange callback(String... messages) {
        return new FakeExchange(Transport.CALLBACK_POLLING, Optional.empty(), null, messages);
    }

    /** By a WebSocket. */
    public static FakeExchange by(FakeWebSocket socket, String... messages) {
        return new FakeExchange(Transport.WEBSOCKET, Optional.empty(), socket.link(), messages);
    }

    /** By a WebSocket that was opened with a browser's cookie. */
    public static FakeExchange by(FakeWebSocket socket, String browser, String[] messages) {
        return new FakeExchange(Transport.WEBSOCKET, Optional.of(browser), socket.link(), messages);
    }

    /** A message; single quotes stand for double ones. */
    public static Message message(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return new Message(reader.readObject());
        }
    }

    public FakeExchange overHttp2() {
        http2 = true;
        return this;
    }

    public FakeExchange whenAnswered(Runnable action) {
        whenAnswered = action;
        return this;
    }

    @Override
    public void answer(List<String> texts, Consumer<Boolean> whenWritten) {
        answers.add(List.copyOf(texts));
        written = whenWritten;
        if (link != null) {
            link.send('[' + String.join(",", texts) + ']');
        }
        whenAnswered.run();
    }

    @Override
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
        whenAnswered.run();
    }

    @Override
    public Optional<Link> link() {
        return Optional.ofNullable(link);
    }

    @Override
    public boolean isHttp2() {
        return http2;
    }

    @Override
    protected void setBrowserCookie(String value) {
        cookies.add(value);
    }

    /** Whether nothing has been said yet. */
    public boolean isOpen() {
        return answers.isEmpty() && refusals.isEmpty();
    }

    /** Whether it was answered, and not refused. */
    public boolean wasAnswered() {
        return !answers.isEmpty();
    }

    /** How often it was answered or refused; more than once is a fault. */
    public int outcomes() {
        return answers.size() + refusals.size();
    }

    /** The one answer, with single quotes for double ones. */
    public List<String> answer() {
        if (answers.size() != 1 || !refusals.isEmpty()) {
            throw new AssertionError("Expected one answer, but there were " + answers + " and " + refusals);
        }
        return answers.get(0).stream().map(text -> text.replace('"', '\'')).toList();
    }

    /** The one refusal. */
    public Refusal refusal() {
        if (refusals.size() != 1 || !answers.isEmpty()) {
            throw new AssertionError("Expected one refusal, but there were " + answers + " and " + refusals);
        }
        return refusals.get(0);
    }

    /** The cookies that were set. */
    public List<String> cookies() {
        return List.copyOf(cookies);
    }

    /** The transport reports whether the answer was written. */
    public void written(boolean success) {
        written.accept(success);
    }
}
