package io.tandem.bench.load;

import io.netty.buffer.ByteBuf;

/** Bytes that the clients' thread uses again and again to look at what came. */
final class Scratch {

    private static final int FIRST = 1 << 16;

    private byte[] bytes = new byte[FIRST];

    void hand(ByteBuf content, PipeListener listener) {
        int length = content.readableBytes();
        if (length > bytes.length) {
            bytes = new byte[Math.max(length, 2 * bytes.length)];
        }
        content.getBytes(content.readerIndex(), bytes, 0, length);
        listener.received(bytes, length);
    }
}
