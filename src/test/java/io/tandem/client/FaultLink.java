package io.tandem.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One connection through a {@link FaultProxy}: a wire to the client, one to the server, and the fate of both. */
final class FaultLink {

    private enum State {
        PASSING,
        LATE,
        SILENT,
        BEFORE_REQUEST,
        OVER
    }

    private final Reactor reactor;
    private final Wire client;
    private final Wire server;
    private final Consumer<Fault> struck;
    private final Runnable over;
    private final List<ByteBuffer> late = new ArrayList<>();
    private Fate fate = Fate.NONE;
    private int responses;
    private Reactor.Timer life;
    private State state = State.PASSING;

    /**
     * @param struck told of every fault when it strikes
     * @param over   told when the connection is no more
     */
    FaultLink(Reactor reactor, SocketChannel accepted, InetSocketAddress target, Consumer<Fault> struck, Runnable over)
            throws IOException {
        this.reactor = reactor;
        this.struck = struck;
        this.over = over;
        this.client = Wire.accepted(reactor, accepted, new ClientSide());
        this.server = Wire.connect(reactor, target, new ServerSide());
    }

    /** Gives the connection its fate, from now on. One that was struck already keeps what it has. */
    void suffer(Fate given) {
        if (state != State.PASSING) {
            return;
        }
        fate = given;
        responses = 0;
        if (life != null) {
            life.cancel();
            life = null;
        }
        if (fate.lifeMillis() > 0) {
            life = reactor.after(fate.lifeMillis(), () -> {
                strike(Fault.DROP);
                cut();
            });
        }
    }

    /** Nothing more happens to the connection; if it is not itself any more, it ends or, if only late, catches up. */
    void conclude() {
        if (state == State.LATE) {
            catchUp();
        }
        if (state == State.PASSING) {
            suffer(Fate.NONE);
        } else {
            cut();
        }
    }

    /** Breaks the connection on both sides. */
    void cut() {
        end(fate.abrupt());
    }

    private void fromServer(ByteBuffer bytes) {
        if (state == State.LATE) {
            late.add(copy(bytes));
        } else if (state == State.BEFORE_REQUEST) {
            forward(bytes, server, client);
        } else if (state == State.PASSING) {
            boolean due = fate.fault() != Fault.NONE && fate.fault() != Fault.DROP && responses == fate.response();
            responses++;
            if (due) {
                befall(bytes);
            } else {
                forward(bytes, server, client);
            }
        }
    }

    private void befall(ByteBuffer bytes) {
        strike(fate.fault());
        switch (fate.fault()) {
            case LOSE_RESPONSE -> cut();
            case CUT_RESPONSE -> {
                bytes.limit(bytes.position() + (int) (bytes.remaining() * fate.share()));
                client.send(bytes);
                cut();
            }
            case LOSE_REQUEST -> {
                forward(bytes, server, client);
                state = State.BEFORE_REQUEST;
            }
            case DELAY -> {
                late.add(copy(bytes));
                state = State.LATE;
                reactor.after(fate.holdMillis(), this::catchUp);
            }
            case STALL -> fallSilent();
            case VANISH -> {
                fallSilent();
                hangUp(client);
            }
            default -> throw new IllegalStateException("strikes at no response: " + fate.fault());
        }
    }

    private void fallSilent() {
        state = State.SILENT;
        reactor.after(fate.holdMillis(), this::cut);
    }

    private void catchUp() {
        if (state == State.LATE) {
            state = State.PASSING;
            late.forEach(bytes -> forward(bytes, server, client));
            late.clear();
            fate = new Fate(Fault.NONE, 0, 0, 0, 0, fate.abrupt());
        }
    }

    private void fromClient(ByteBuffer bytes) {
        if (state == State.BEFORE_REQUEST) {
            cut();
        } else if (state != State.SILENT) {
            forward(bytes, client, server);
        }
    }

    private void strike(Fault fault) {
        if (state != State.OVER) {
            struck.accept(fault);
        }
    }

    private void hangUp(Wire wire) {
        if (fate.abrupt()) {
            wire.reset();
        } else {
            wire.finish();
        }
    }

    private void end(boolean abrupt) {
        if (state == State.OVER) {
            return;
        }
        state = State.OVER;
        if (life != null) {
            life.cancel();
        }
        if (abrupt) {
            client.reset();
            server.reset();
        } else {
            client.finish();
            server.finish();
        }
        over.run();
    }

    private static void forward(ByteBuffer bytes, Wire from, Wire to) {
        to.send(bytes);
        if (to.isBlocked()) {
            from.pause(true);
        }
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    private final class ClientSide implements Wire.Owner {

        @Override
        public void received(ByteBuffer bytes) {
            fromClient(bytes);
        }

        @Override
        public void ended() {
            // The server must be able to write into a connection whose client is gone without knowing it.
            if (state != State.SILENT) {
                end(false);
            }
        }

        @Override
        public void drained() {
            server.pause(false);
        }
    }

    private final class ServerSide implements Wire.Owner {

        @Override
        public void received(ByteBuffer bytes) {
            fromServer(bytes);
        }

        @Override
        public void ended() {
            if (state == State.LATE) {
                catchUp();
            }
            if (state != State.SILENT) {
                end(false);
            }
        }

        @Override
        public void drained() {
            client.pause(false);
        }
    }
}
