package io.tandem.store.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server on which connections can die without a word, as they do when a machine or a firewall in between is gone. */
final class FrailPath implements AutoCloseable {

    private final List<Pipe> pipes = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;
    private final int target;

    FrailPath(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        start(this::accept);
    }

    String uri() {
        return "redis://localhost:" + listener.getLocalPort();
    }

    /** From now on nothing goes through the connections that there are; new ones are not concerned. */
    void freeze() {
        pipes.forEach(Pipe::freeze);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Pipe pipe : pipes) {
            pipe.from.close();
            pipe.to.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                List.of(new Pipe(client, server), new Pipe(server, client)).forEach(pipe -> {
                    pipes.add(pipe);
                    start(pipe::run);
                });
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "frail path");
        thread.setDaemon(true);
        thread.start();
    }

    /** One direction of a connection. */
    private static final class Pipe {
        private final Socket from;
        private final Socket to;
        private volatile boolean frozen;

        private Pipe(Socket from, Socket to) {
            this.from = from;
            this.to = to;
        }

        private void freeze() {
            frozen = true;
        }

        private void run() {
            byte[] buffer = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    if (!frozen) {
                        out.write(buffer, 0, length);
                    }
                }
            } catch (IOException closed) {
                return;
            }
        }
    }
}
