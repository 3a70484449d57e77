package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files whose clients take their time, and a node that is about to stop. */
class ChatFilesUnderWayIT {

    private static final String TOKEN = "a-token-for-this-test";
    private static final int MIB = 1024 * 1024;
    private static final int SIZE = 16 * MIB;

    /** What the server may hold back of a body that has not come to its end. */
    private static final int SERVER_BUFFER = 65_536;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static TandemServer server;

    @BeforeAll
    static void start() {
        server = TandemServer.named("chat-files")
                .setting("tandem.admin.token", TOKEN)
                .setting("tandem.attachment.max-size", SIZE)
                .setting("tandem.attachment.max-total", 4 * SIZE)
                .setting("tandem.attachment.max-transfer", 20 * MIB)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anUploadThatStandsStillTakesRoomUntilItsClientIsGone() throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            try (Socket slow = send(SIZE, new byte[12 * MIB])) {
                awaitBytes(bytes -> bytes > 12 * MIB - SERVER_BUFFER);
                assertThat(tried(files, visitor)).as("no room").isEqualTo(503);
                assertThat(slow.isConnected()).as("it is still there").isTrue();
                assertThat(files.limits(visitor.key()))
                        .as("small requests get through")
                        .isNotEmpty();
            }
            awaitBytes(bytes -> bytes == 0);
            assertThat(tried(files, visitor)).as("room again").isEqualTo(203);
        }
    }

    @Test
    void aDownloadThatIsNotReadTakesRoomAndNoWorker() throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            String id = files.uploaded(visitor.key(), "large.zip", "application/zip", new byte[SIZE]);
            awaitBytes(bytes -> bytes == 0);
            byte[] form = ("--b\r\nContent-Disposition: form-data; name=\"operation\"\r\n\r\nfileDownload\r\n"
                            + "--b\r\nContent-Disposition: form-data; name=\"secureKey\"\r\n\r\n" + visitor.key()
                            + "\r\n"
                            + "--b\r\nContent-Disposition: form-data; name=\"fileId\"\r\n\r\n" + id + "\r\n--b--\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            try (Socket slow = send(form.length, form)) {
                awaitBytes(bytes -> bytes >= SIZE);
                assertThat(tried(files, visitor)).as("no room").isEqualTo(503);
                assertThat(slow.isConnected()).as("it is still there").isTrue();
                assertThat(files.limits(visitor.key()))
                        .as("the database is still asked")
                        .isNotEmpty();
            }
            awaitBytes(bytes -> bytes == 0);
            assertThat(tried(files, visitor)).as("room again").isEqualTo(203);
        }
    }

    @Test
    void aNodeThatIsAboutToStopTakesNoFiles() throws Exception {
        try (TandemServer draining = TandemServer.named("chat-files-drain")
                .setting("tandem.admin.token", TOKEN)
                .start()) {
            HttpClient http = HttpClient.newHttpClient();
            URI drain = draining.uri("http", "/api/drain");
            http.send(
                    HttpRequest.newBuilder(drain)
                            .header("Authorization", "Bearer " + TOKEN)
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());

            HttpResponse<byte[]> answer =
                    new ChatFiles(draining).form("fileGetLimits", "k").send();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(ChatJson.codes(ChatFiles.json(answer))).containsExactly(503);
        }
    }

    /** The code that a file is answered by which is never taken: 203 if there is room to read it, 503 if not. */
    private static int tried(ChatFiles files, ChatVisitor visitor) throws Exception {
        HttpResponse<byte[]> answer = files.upload(visitor.key(), "a.exe", "", new byte[9 * MIB]);
        return ChatJson.codes(ChatFiles.json(answer)).get(0);
    }

    /** Waits until so many bytes are under way, or more; fails if they never are. */
    private static void awaitBytes(LongPredicate enough) throws Exception {
        Pattern line = Pattern.compile("(?m)^tandem_attachment_transfer\\{[^}]*} (\\S+)$");
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        long shown;
        do {
            String metrics = server.get("/metrics?scope=application").body();
            Matcher found = line.matcher(metrics);
            assertThat(found.find()).as("the gauge in %s", metrics).isTrue();
            shown = (long) Double.parseDouble(found.group(1));
        } while (!enough.test(shown) && System.nanoTime() < deadline);
        assertThat(enough.test(shown))
                .as("bytes under way in the end: %s", shown)
                .isTrue();
    }

    /** A client that sends, and reads nothing. */
    private static Socket send(int length, byte[] body) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        OutputStream out = socket.getOutputStream();
        out.write(("POST /genesys/2/chat-ntf HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nContent-Type: "
                        + "multipart/form-data; boundary=b\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return socket;
    }
}
