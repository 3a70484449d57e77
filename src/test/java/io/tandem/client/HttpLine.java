package io.tandem.client;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** A kept-alive connection of HTTP/1.1 on a {@link Reactor} that carries one request at a time. */
public final class HttpLine {

    private final Wire wire;
    private final Inbound inbound = new Inbound();
    private Consumer<Optional<HttpReply>> waiting;

    /** Connects to the server. */
    public HttpLine(Reactor reactor, InetSocketAddress server) {
        wire = Wire.connect(reactor, server, new Reader());
    }

    /**
     * Sends a POST with JSON in it.
     *
     * @param cookie  the value of the header {@code Cookie}; null: none
     * @param outcome is given the response; nothing if the connection was lost before the whole of it was there. Not called
     *                after {@link #drop}
     */
    public void post(String path, String cookie, String body, Consumer<Optional<HttpReply>> outcome) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (cookie == null ? "" : "Cookie: " + cookie + "\r\n")
                + "Content-Type: application/json;charset=UTF-8\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        waiting = outcome;
        wire.send(ByteBuffer.allocate(start.length + content.length)
                .put(start)
                .put(content)
                .flip());
    }

    /** Whether it can take a request now. */
    public boolean isFree() {
        return !wire.isOver() && waiting == null;
    }

    /** Whether it can carry nothing any more. */
    public boolean isOver() {
        return wire.isOver();
    }

    /** Gives the connection up, with its request if there is one. */
    public void drop() {
        waiting = null;
        wire.reset();
    }

    private void answer(Optional<HttpReply> reply) {
        Consumer<Optional<HttpReply>> outcome = waiting;
        waiting = null;
        if (outcome != null) {
            outcome.accept(reply);
        }
    }

    private final class Reader implements Wire.Owner {

        @Override
        public void received(ByteBuffer bytes) {
            inbound.add(bytes);
            Optional<HttpReply> reply = HttpReply.parse(inbound.bytes(), inbound.count());
            if (reply.isPresent()) {
                inbound.drop(reply.get().length());
                if (!reply.get().keepsConnection()) {
                    wire.finish();
                }
                answer(reply);
            }
        }

        @Override
        public void ended() {
            answer(Optional.empty());
        }
    }
}
