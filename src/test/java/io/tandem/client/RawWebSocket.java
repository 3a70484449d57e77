package io.tandem.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A WebSocket, byte by byte: for handshakes and frames that no orderly client would send. */
public final class RawWebSocket implements AutoCloseable {

    /** The header that names the server. */
    public static final String HOST = "Host: localhost";

    /** The header that makes a handshake complete. */
    public static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

    /** Opcode of a text frame. */
    public static final int TEXT = 1;

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;

    /** Connects, without a handshake so far. */
    public RawWebSocket(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Sends a handshake and returns the status line of the answer, which is read as far as its headers go. */
    public String handshake(String address, String... headers) throws IOException {
        return get(address + " HTTP/1.1\r\nConnection: Upgrade", headers);
    }

    /** The same for a handshake whose address is followed by the protocol and, if wanted, by a {@code Connection} header. */
    public String get(String addressAndProtocol, String... headers) throws IOException {
        String request = "GET " + addressAndProtocol + "\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.readUnsignedByte());
        }
        return answer.substring(0, answer.indexOf("\r\n"));
    }

    /** Sends bytes as they are. */
    public RawWebSocket send(int... bytes) throws IOException {
        byte[] frame = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            frame[i] = (byte) bytes[i];
        }
        socket.getOutputStream().write(frame);
        return this;
    }

    /** Reads one frame and returns its opcode. */
    public int nextOpcode() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        in.readFully(new byte[length]);
        return opcode;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
