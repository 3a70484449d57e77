package io.tandem.tropo.upload;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on a loopback address that takes uploads, or does not, as it is told; after its script the last item again and again. */
final class Receiver implements AutoCloseable {

    /** What it does with an upload. */
    enum Manner {
        TAKES("HTTP/1.1 201 Created\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"),
        REDIRECTS("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"),
        FAILS("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"),
        /** Answers when it has read the head, and closes. */
        REFUSES_UNREAD("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
        RESETS_WITHIN(""),
        CLOSES_AFTERWARDS(""),
        /** Reads the head and then no more, until this is closed. */
        STOPS_READING("");

        private final String answer;

        Manner(String answer) {
            this.answer = answer;
        }
    }

    /** What came: the head as text, the body as it was. */
    record Received(String head, byte[] body) {}

    private static final int PATIENCE_SECONDS = 30;
    private static final int SMALL_WINDOW = 16_384;

    private final ServerSocket server = new ServerSocket();
    private final List<Manner> script;
    private final AtomicInteger connections = new AtomicInteger();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Receiver(Manner... script) throws IOException {
        this.script = List.of(script);
        server.setReceiveBufferSize(SMALL_WINDOW); // of which the system takes little in advance
        server.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1_000);
        start(this::accept);
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + path;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** The next upload that came whole, waited for. */
    Received received() throws InterruptedException {
        return waitedFor(received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Waits until the head of a further request has come. */
    String head() throws InterruptedException {
        return waitedFor(heads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static <T> T waitedFor(T come) {
        if (come == null) {
            throw new AssertionError("nothing came");
        }
        return come;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Manner manner = script.get(Math.min(connections.getAndIncrement(), script.size() - 1));
                start(() -> serve(socket, manner));
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void serve(Socket socket, Manner manner) {
        try (socket) {
            InputStream in = socket.getInputStream();
            String head = head(in);
            heads.add(head);
            switch (manner) {
                case STOPS_READING -> closed.await();
                case RESETS_WITHIN -> socket.setSoLinger(true, 0);
                case REFUSES_UNREAD -> {
                    socket.getOutputStream().write(manner.answer.getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    in.skip(Long.MAX_VALUE);
                }
                default -> {
                    received.add(new Received(head, in.readNBytes(length(head))));
                    socket.getOutputStream().write(manner.answer.getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended in the head");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
