package io.tandem.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a client and a server, and passes on bytes until it is told to cut. While it is cut, who connects is
 * disconnected at once; its address stays the same.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private enum Line {
        WHOLE,
        DEAF,
        CUT
    }

    private final int serverPort;
    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream swallowed = new ByteArrayOutputStream();
    private Line line = Line.WHOLE;
    private volatile boolean webSocketsPass = true;

    private CuttingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("accept", this::accept);
    }

    /** A proxy in front of the server on that port of this machine. */
    public static CuttingProxy before(int serverPort) {
        try {
            return new CuttingProxy(serverPort);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where clients reach the server through it. */
    public URI uri(String scheme, String path) {
        return URI.create(scheme + "://localhost:" + listener.getLocalPort() + path);
    }

    /** From now on it behaves as a proxy that knows nothing of WebSockets: it disconnects who asks for one. */
    public CuttingProxy withoutWebSockets() {
        webSocketsPass = false;
        return this;
    }

    /** Cuts all connections, and those to come. */
    public synchronized void cut() {
        line = Line.CUT;
        open.forEach(CuttingProxy::close);
    }

    /** Lets clients connect again. */
    public synchronized void heal() {
        line = Line.WHOLE;
    }

    /** From now on nothing the server sends arrives, though it can send. */
    public synchronized void loseAnswers() {
        swallowed.reset();
        line = Line.DEAF;
    }

    /** Waits until the server has sent a text that did not arrive. */
    public synchronized void awaitLost(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!swallowed.toString(StandardCharsets.UTF_8).contains(text)) {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (rest <= 0) {
                throw new AssertionError("the server has not sent \"" + text + "\" but: " + swallowed);
            }
            wait(rest);
        }
    }

    @Override
    public void close() {
        cut();
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            if (!keep(client)) {
                continue;
            }
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            if (keep(server)) {
                start("to server", () -> pass(client, server, false));
                start("to client", () -> pass(server, client, true));
            } else {
                close(client);
            }
        }
    }

    private synchronized boolean keep(Socket socket) {
        if (line == Line.CUT) {
            close(socket);
            return false;
        }
        return open.add(socket);
    }

    private void pass(Socket from, Socket to, boolean answers) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!webSocketsPass && asksForWebSocket(buffer, count)) {
                    return;
                }
                if (!answers || !lost(buffer, count)) {
                    out.write(buffer, 0, count);
                }
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private synchronized boolean lost(byte[] buffer, int count) {
        if (line == Line.WHOLE) {
            return false;
        }
        swallowed.write(buffer, 0, count);
        notifyAll();
        return true;
    }

    private static boolean asksForWebSocket(byte[] buffer, int count) {
        String request = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
        return request.toLowerCase(Locale.ROOT).contains("\r\nupgrade: websocket\r\n");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // A connection that has ended is what this proxy is for.
                        return;
                    }
                },
                "cutting proxy, " + name);
        thread.setDaemon(true);
        thread.start();
    }
}
