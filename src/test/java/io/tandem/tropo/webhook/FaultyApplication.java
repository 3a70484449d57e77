package io.tandem.tropo.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;

/** A customer's web application on a loopback address that fails as it is told; after its script the last mishap again and again. */
final class FaultyApplication implements AutoCloseable {

    private static final int BACKLOG = 1_000;
    private static final int PATIENCE_SECONDS = 30;

    private final ServerSocket server;
    private final List<Mishap> script;
    private final Semaphore connected = new Semaphore(0);
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Long> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> gone = new LinkedBlockingQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    FaultyApplication(Mishap... script) throws IOException {
        this(ServerSocketFactory.getDefault(), script);
    }

    FaultyApplication(ServerSocketFactory sockets, Mishap... script) throws IOException {
        this.script = List.of(script);
        this.server = sockets.createServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"));
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/start.json";
    }

    int connections() {
        return connections.get();
    }

    /** Waits for the next connection, whatever comes over it. */
    void awaitConnection() throws InterruptedException {
        if (!connected.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody connected");
        }
    }

    /** The next request that came, head and body, waited for. */
    String request() throws InterruptedException {
        String request = requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    /** How many bytes of the next answer the other side took, waited for. */
    long sent() throws InterruptedException {
        Long bytes = sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (bytes == null) {
            throw new AssertionError("no answer was sent");
        }
        return bytes;
    }

    /** Waits until the other side has closed a connection that it did not get a whole answer on. */
    void awaitGone() throws InterruptedException {
        if (gone.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new AssertionError("the connection was left open");
        }
    }

    /** The names that clients asked for in TLS, of each request in turn. */
    List<String> names() {
        return names;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Mishap mishap = script.get(Math.min(connections.getAndIncrement(), script.size() - 1));
                connected.release();
                start(() -> serve(socket, mishap));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket, Mishap mishap) {
        try {
            if (mishap.readsTheRequest()) {
                String request = read(socket.getInputStream());
                if (socket instanceof SSLSocket secured) {
                    names.add(((ExtendedSSLSession) secured.getSession())
                            .getRequestedServerNames().stream()
                                    .map(name -> ((SNIHostName) name).getAsciiName())
                                    .findFirst()
                                    .orElse("none"));
                }
                requests.add(request);
            }
            sent.add(mishap.answer(socket));
            if (mishap.stalls() && socket.getInputStream().read() < 0) {
                gone.add(true);
            }
            socket.close();
        } catch (IOException reset) {
            gone.add(true);
        }
    }

    /** Reads one request with a Content-Length. */
    static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended in the head");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = text.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-application");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
