package io.tandem.bench.load;

import io.tandem.bench.peer.Peer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Bayeux session that connects again and again, and hands on the numbers of the events it gets. It reads no more of what comes
 * than that takes: a client that parsed JSON would be what is measured.
 */
public final class BayeuxSession implements PipeListener {

    /** What it tells, on the clients' thread. */
    public interface Listener {

        /** An event came to a session. */
        void event(int session, int publisher, long sequence);

        /** Something happened that must not. */
        void trouble(String what);

        /** Something came to a session: of these bytes so many, to be read before the call returns. */
        default void came(int session, byte[] text, int length) {}
    }

    /** What all sessions of a load have in common. */
    public record Kind(Way way, boolean ack, String path) {}

    private static final byte[] CONNECT = Bytes.of("\"/meta/connect\"");
    private static final byte[] ACK = Bytes.of("\"ack\":");
    private static final byte[] REFUSED = Bytes.of("\"successful\":false");
    private static final Pattern CLIENT_ID = Pattern.compile("\"clientId\":\"([^\"]+)\"");
    private static final int MOST_DIGITS = 18;
    private static final int CHANNELS_AT_ONCE = 100;

    private final LoadClient client;
    private final Peer peer;
    private final Kind kind;
    private final int number;
    private final Listener listener;
    private final CookieJar cookies = new CookieJar();
    private CompletableFuture<BayeuxSession> ready = new CompletableFuture<>();
    private Pipe pipe;
    private Pipe second;
    private List<String> channels = List.of();
    private String clientId;
    private int subscribed;
    private boolean connecting;
    private boolean connected;
    private long lastId = 2;
    private long ack;

    /** One of a crowd, with its number in it. */
    public BayeuxSession(LoadClient client, Peer peer, Kind kind, int number, Listener listener) {
        this.client = client;
        this.peer = peer;
        this.kind = kind;
        this.number = number;
        this.listener = listener;
        this.ack = kind.ack() ? 0 : -1;
    }

    /** Opens it, subscribes to all the channels, and connects; done when the first connect is answered. */
    public CompletableFuture<BayeuxSession> start(List<String> wanted) {
        channels = wanted;
        subscribed = 0;
        open(this).whenComplete((opened, failure) -> {
            pipe = opened;
            if (failure == null) {
                pipe.send(BayeuxText.handshake(kind.way(), kind.ack()));
            } else {
                ready.completeExceptionally(failure);
            }
        });
        return ready;
    }

    /** Begins anew with a handshake, once its connection was dropped. */
    public CompletableFuture<BayeuxSession> restart() {
        clientId = null;
        connecting = false;
        connected = false;
        ack = kind.ack() ? 0 : -1;
        ready = new CompletableFuture<>();
        return start(channels);
    }

    /** Comes back as the same session, once its connection was dropped; done when a connect is answered. */
    public CompletableFuture<BayeuxSession> comeBack() {
        connected = false;
        ready = new CompletableFuture<>();
        open(this).whenComplete((opened, failure) -> {
            pipe = opened;
            if (failure == null) {
                connect(false);
            } else {
                ready.completeExceptionally(failure);
            }
        });
        return ready;
    }

    /** Makes it fit to publish beside its held connect. */
    public CompletableFuture<BayeuxSession> alsoPublish() {
        if (kind.way() == Way.WEBSOCKET) {
            second = pipe;
            return CompletableFuture.completedFuture(this);
        }
        return open(new Replies()).thenApply(opened -> {
            second = opened;
            return this;
        });
    }

    /** Publishes. */
    public void publish(String onChannel, int publisher, long sequence) {
        second.send(BayeuxText.publish(clientId, onChannel, publisher, sequence));
    }

    /** Sends data, which are JSON, to a channel. */
    public void tell(String onChannel, String data) {
        second.send("[{\"channel\":\"" + onChannel + "\",\"clientId\":\"" + clientId + "\",\"id\":\"t" + ++lastId
                + "\",\"data\":" + data + "}]");
    }

    /** Ends its connections without a word. */
    public void drop() {
        pipe.drop();
        if (second != null && second != pipe) {
            second.drop();
        }
    }

    @Override
    public void received(byte[] text, int length) {
        if (clientId == null) {
            handshaken(new String(text, 0, length, StandardCharsets.UTF_8));
            return;
        }
        listener.came(number, text, length);
        boolean events = events(text, length);
        if (!events && Bytes.indexOf(text, 0, length, REFUSED) >= 0) {
            failed("refused: " + new String(text, 0, length, StandardCharsets.UTF_8));
        } else if (!connecting) {
            subscribeOrConnect();
        } else if (Bytes.indexOf(text, 0, length, CONNECT) >= 0) {
            connectAnswered(text, length);
        }
    }

    @Override
    public void failed(String why) {
        listener.trouble(peer.name() + ", session " + number + ": " + why);
        ready.completeExceptionally(new IllegalStateException(why));
    }

    private CompletableFuture<Pipe> open(PipeListener inbox) {
        return kind.way() == Way.WEBSOCKET
                ? WebSocketPipe.open(client, peer.uri("ws", kind.path()), inbox)
                : HttpPipe.open(client, peer.uri("http", kind.path()), cookies, inbox);
    }

    private void handshaken(String reply) {
        Matcher found = CLIENT_ID.matcher(reply);
        if (!reply.contains("\"successful\":true") || !found.find()) {
            failed("no handshake: " + reply);
            return;
        }
        clientId = found.group(1);
        subscribeOrConnect();
    }

    private void subscribeOrConnect() {
        if (subscribed == channels.size()) {
            connecting = true;
            connect(false);
            return;
        }
        int upTo = Math.min(channels.size(), subscribed + CHANNELS_AT_ONCE);
        pipe.send(BayeuxText.subscribe(clientId, ++lastId, channels.subList(subscribed, upTo)));
        subscribed = upTo;
    }

    private boolean events(byte[] text, int length) {
        boolean some = false;
        int at = Bytes.indexOf(text, 0, length, BayeuxText.NUMBER);
        while (at >= 0) {
            some = true;
            int digits = at + BayeuxText.NUMBER.length;
            listener.event(
                    number,
                    (int) Bytes.number(text, digits, BayeuxText.PUBLISHER_DIGITS),
                    Bytes.number(text, digits + BayeuxText.PUBLISHER_DIGITS, BayeuxText.SEQUENCE_DIGITS));
            at = Bytes.indexOf(text, digits, length, BayeuxText.NUMBER);
        }
        return some;
    }

    private void connectAnswered(byte[] text, int length) {
        if (kind.ack()) {
            int at = Bytes.indexOf(text, 0, length, ACK);
            if (at < 0) {
                failed("no number to acknowledge: " + new String(text, 0, length, StandardCharsets.UTF_8));
                return;
            }
            ack = Bytes.number(text, at + ACK.length, MOST_DIGITS);
        }
        if (!connected) {
            connected = true;
            ready.complete(this);
        }
        connect(true);
    }

    private void connect(boolean held) {
        pipe.send(BayeuxText.connect(clientId, kind.way(), ++lastId, ack, held));
    }

    /** Hears the replies to what is published over a connection of its own. */
    private final class Replies implements PipeListener {

        @Override
        public void received(byte[] text, int length) {
            if (Bytes.indexOf(text, 0, length, REFUSED) >= 0) {
                failed("refused: " + new String(text, 0, length, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void failed(String why) {
            BayeuxSession.this.failed(why);
        }
    }
}
