package io.tandem.client;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A WebSocket on a {@link Reactor}. Messages sent before the handshake is answered wait for it. */
public final class WebSocketLine {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;

    private final Wire wire;
    private final Inbound inbound = new Inbound();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final ByteArrayOutputStream early = new ByteArrayOutputStream();
    private final Consumer<String> messages;
    private final Runnable lost;
    private boolean open;
    private boolean dropped;

    /**
     * Connects to the server.
     *
     * @param cookie   the value of the header {@code Cookie}; null: none
     * @param messages is given each text message
     * @param lost     told once if the connection ends or never comes about, unless it was dropped
     */
    public WebSocketLine(
            Reactor reactor,
            InetSocketAddress server,
            String path,
            String cookie,
            Consumer<String> messages,
            Runnable lost) {
        this.messages = messages;
        this.lost = lost;
        wire = Wire.connect(reactor, server, new Reader());
        String handshake =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + (cookie == null ? "" : "Cookie: " + cookie + "\r\n")
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        wire.send(ByteBuffer.wrap(handshake.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Sends a text message. */
    public void send(String message) {
        byte[] frame = frame(TEXT, message.getBytes(StandardCharsets.UTF_8));
        if (open) {
            wire.send(ByteBuffer.wrap(frame));
        } else {
            early.writeBytes(frame);
        }
    }

    /** Gives the connection up without a word. */
    public void drop() {
        dropped = true;
        wire.reset();
    }

    private void end() {
        if (!dropped) {
            drop();
            lost.run();
        }
    }

    private boolean readHandshake() {
        Optional<HttpReply> reply = HttpReply.parse(inbound.bytes(), inbound.count());
        if (reply.isEmpty()) {
            return false;
        }
        if (reply.get().status() != SWITCHING_PROTOCOLS) {
            end();
            return false;
        }
        inbound.drop(reply.get().length());
        open = true;
        wire.send(ByteBuffer.wrap(early.toByteArray()));
        return true;
    }

    /** Reads one frame if the whole of it is there. */
    private boolean readFrame() {
        ByteBuffer bytes = ByteBuffer.wrap(inbound.bytes(), 0, inbound.count());
        if (bytes.remaining() < 2) {
            return false;
        }
        int first = bytes.get();
        int length = bytes.get();
        int more = length == LENGTH_IN_TWO_BYTES ? Short.BYTES : length == LENGTH_IN_EIGHT_BYTES ? Long.BYTES : 0;
        if (bytes.remaining() < more) {
            return false;
        }
        if (more == Short.BYTES) {
            length = bytes.getShort() & 0xFFFF;
        } else if (more == Long.BYTES) {
            length = Math.toIntExact(bytes.getLong());
        }
        if (bytes.remaining() < length) {
            return false;
        }
        byte[] payload = new byte[length];
        bytes.get(payload);
        inbound.drop(bytes.position());
        take(first & 0x0F, (first & FINAL) != 0, payload);
        return true;
    }

    private void take(int opcode, boolean last, byte[] payload) {
        if (opcode == PING) {
            wire.send(ByteBuffer.wrap(frame(PONG, payload)));
        } else if (opcode == CLOSE) {
            end();
        } else if (opcode == TEXT || opcode == CONTINUATION) {
            text.writeBytes(payload);
            if (last) {
                String message = text.toString(StandardCharsets.UTF_8);
                text.reset();
                messages.accept(message);
            }
        }
    }

    private static byte[] frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) (FINAL | opcode));
        if (payload.length < LENGTH_IN_TWO_BYTES) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 1 << Short.SIZE) {
            frame.put((byte) (MASKED | LENGTH_IN_TWO_BYTES)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | LENGTH_IN_EIGHT_BYTES)).putLong(payload.length);
        }
        byte[] mask = new byte[4];
        ThreadLocalRandom.current().nextBytes(mask);
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % mask.length]));
        }
        byte[] bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
        return bytes;
    }

    private final class Reader implements Wire.Owner {

        @Override
        public void received(ByteBuffer bytes) {
            inbound.add(bytes);
            if (!open && !readHandshake()) {
                return;
            }
            boolean more = true;
            while (more && !dropped) {
                more = readFrame();
            }
        }

        @Override
        public void ended() {
            end();
        }
    }
}
