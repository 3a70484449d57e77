package io.tandem.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** One TCP connection on a {@link Reactor}. Its methods are called on the reactor's thread, and its owner's too. */
public final class Wire {

    /** Who has a wire. */
    public interface Owner {

        /** Bytes came; they are gone when the call returns. */
        void received(ByteBuffer bytes);

        /** The peer has closed, or the connection failed or never came about. Not called after a wire was cut. */
        void ended();

        /** All bytes given to {@link #send} so far have left. */
        default void drained() {}
    }

    private final Owner owner;
    private final Reactor reactor;
    private final SocketChannel channel;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private SelectionKey key;
    private boolean connected;
    private boolean paused;
    private boolean finishing;
    private boolean over;

    private Wire(Reactor reactor, SocketChannel channel, Owner owner) {
        this.reactor = reactor;
        this.channel = channel;
        this.owner = owner;
    }

    /** A connection that is being made; what is sent meanwhile waits. */
    public static Wire connect(Reactor reactor, InetSocketAddress address, Owner owner) {
        try {
            Wire wire = new Wire(reactor, SocketChannel.open(), owner);
            wire.open(address);
            return wire;
        } catch (IOException noMoreFiles) {
            throw new IllegalStateException("no socket to be had", noMoreFiles);
        }
    }

    /** A connection that was accepted. */
    static Wire accepted(Reactor reactor, SocketChannel channel, Owner owner) throws IOException {
        Wire wire = new Wire(reactor, channel, owner);
        wire.connected = true;
        wire.prepare(SelectionKey.OP_READ);
        return wire;
    }

    /** Sends bytes, after all earlier ones. They are copied if they must wait. */
    public void send(ByteBuffer bytes) {
        if (over) {
            return;
        }
        if (connected && unsent.isEmpty()) {
            try {
                channel.write(bytes);
            } catch (IOException broken) {
                fail();
                return;
            }
        }
        if (bytes.hasRemaining()) {
            ByteBuffer copy = ByteBuffer.allocate(bytes.remaining());
            unsent.add(copy.put(bytes).flip());
            watch();
        }
    }

    /** Closes in good order, once everything was sent. */
    public void finish() {
        if (!over && connected && !unsent.isEmpty()) {
            finishing = true;
        } else {
            shut();
        }
    }

    /** Breaks the connection: the peer gets a reset. */
    public void reset() {
        if (!over) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException closedAlready) {
                over = true;
            }
        }
        shut();
    }

    /** Whether it can still carry anything. */
    public boolean isOver() {
        return over;
    }

    /** Whether bytes wait because the peer does not read. */
    boolean isBlocked() {
        return !unsent.isEmpty();
    }

    /** Stops reading, or goes on. */
    void pause(boolean pause) {
        if (paused != pause) {
            paused = pause;
            watch();
        }
    }

    private void open(InetSocketAddress address) throws IOException {
        try {
            prepare(SelectionKey.OP_CONNECT);
            if (channel.connect(address)) {
                connected = true;
                watch();
            }
        } catch (IOException refused) {
            reactor.execute(this::fail);
        }
    }

    private void prepare(int operations) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = reactor.register(channel, operations, ready -> serve());
    }

    private void serve() {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                connected = true;
            }
            if (key.isWritable() || connected && !unsent.isEmpty()) {
                write();
            }
            if (!over && key.isReadable()) {
                read();
            }
            watch();
        } catch (IOException broken) {
            fail();
        }
    }

    private void write() throws IOException {
        while (!unsent.isEmpty()) {
            channel.write(unsent.peek());
            if (unsent.peek().hasRemaining()) {
                return;
            }
            unsent.remove();
        }
        if (finishing) {
            shut();
        } else {
            owner.drained();
        }
    }

    private void read() throws IOException {
        ByteBuffer buffer = reactor.buffer();
        int count = channel.read(buffer);
        if (count < 0) {
            fail();
        } else if (count > 0) {
            owner.received(buffer.flip());
        }
    }

    private void watch() {
        if (over) {
            return;
        }
        int operations = paused ? 0 : SelectionKey.OP_READ;
        if (!connected) {
            operations = SelectionKey.OP_CONNECT;
        } else if (!unsent.isEmpty()) {
            operations |= SelectionKey.OP_WRITE;
        }
        key.interestOps(operations);
    }

    private void fail() {
        if (!over) {
            shut();
            owner.ended();
        }
    }

    private void shut() {
        over = true;
        unsent.clear();
        try {
            channel.close();
        } catch (IOException nothingToLose) {
            key.cancel();
        }
    }
}
