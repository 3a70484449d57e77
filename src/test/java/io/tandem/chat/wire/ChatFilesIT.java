package io.tandem.chat.wire;

import static io.tandem.chat.wire.ChatChecks.assertEvent;
import static io.tandem.chat.wire.ChatChecks.assertLives;
import static io.tandem.chat.wire.ChatChecks.assertNotification;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.SharedServer;
import io.tandem.server.TandemServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files beside a chat (spec 11.8). */
@ExtendWith(SharedServer.class)
class ChatFilesIT {

    private static final long OPERATOR = 9;
    private static final String PNG = "image/png";

    /** A picture of one pixel. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Test
    void theLimitsAreToldInTheEnvelopeOfNotificationsAsStrings(TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            HttpResponse<byte[]> answer =
                    files.form("fileGetLimits", visitor.key()).send();
            assertThat(answer.statusCode()).as("11.8").isEqualTo(200);
            assertJson(answer);
            JsonObject envelope = ChatFiles.json(answer);
            assertThat(envelope.getInt("statusCode"))
                    .as("11.8 same envelope as 11.5")
                    .isZero();
            assertThat(envelope.getBoolean("chatEnded")).as("11.5 chatEnded").isFalse();
            JsonObject limits = ChatJson.messages(envelope).get(0).getJsonObject("userData");
            assertThat(limits.keySet())
                    .as("11.8 names")
                    .contains(
                            "upload-max-files",
                            "upload-max-file-size",
                            "upload-max-total-size",
                            "upload-file-types",
                            "upload-need-agent",
                            "download-attempts",
                            "used-upload-max-files",
                            "used-upload-max-total-size",
                            "used-download-attempts",
                            "delete-file");
            assertThat(limits.values())
                    .as("11.6 strings")
                    .allMatch(value -> value.getValueType() == JsonValue.ValueType.STRING);
            assertThat(limits.getString("used-upload-max-files"))
                    .as("nothing is used so far")
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest(name = "11.8 fileUpload and fileDownload, told over {0}")
    @EnumSource(Carrier.class)
    void aFileIsToldToTheChatAndComesBackAsItWas(Carrier carrier, TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(carrier, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            HttpResponse<byte[]> answer = files.upload(visitor.key(), "pixel.png", PNG, PICTURE);
            assertThat(answer.statusCode()).as(ChatFiles.text(answer)).isEqualTo(200);
            JsonObject envelope = ChatFiles.json(answer);
            assertNotification(envelope);
            String id = envelope.getJsonObject("userData").getString("file-id");
            assertEvent(
                    "11.6 FileUploaded",
                    visitor.event("FileUploaded"),
                    "{'type':'FileUploaded','text':'pixel.png',"
                            + "'from':{'nickname':'Pat','participantId':1,'type':'Client'},"
                            + "'userData':{'file-id':'" + id + "','file-name':'pixel.png','file-size':'"
                            + PICTURE.length + "'}}");
            assertThat(files.limits(visitor.key()))
                    .as("what is used")
                    .containsAllEntriesOf(ChatJson.object("{'used-upload-max-files':'1'}"));

            HttpResponse<byte[]> download = files.download(visitor.key(), id);
            assertThat(download.statusCode()).as(ChatFiles.text(download)).isEqualTo(200);
            assertThat(download.body()).as("as it was").isEqualTo(PICTURE);
            assertSafe(download);
            assertThat(header(download, "Content-Disposition")).contains("pixel.png");
            assertLives(visitor, "Look at that");
        }
    }

    @Test
    void theAgentIsToldTheFileAndWhereItIs(TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            String id = files.uploaded(visitor.key(), "gr\u00FC\u00DFe.png", PNG, PICTURE);
            JsonObject message = agent.message("file");
            assertThat(message.getString("text")).as("its name").isEqualTo("gr\u00FC\u00DFe.png");
            JsonObject file = message.getJsonObject("file");
            assertThat(file.getString("id")).as("the same for both").isEqualTo(id);
            assertThat(file.getInt("size")).isEqualTo(PICTURE.length);
            assertThat(file.getString("type"))
                    .as("as the visitor's program gave it")
                    .isEqualTo(PNG);

            String address = file.getString("address");
            HttpResponse<byte[]> content = ChatFiles.request(server, "GET", address);
            assertThat(content.statusCode()).isEqualTo(200);
            assertThat(content.body()).as("as it was").isEqualTo(PICTURE);
            assertSafe(content);
            assertThat(header(content, "Content-Disposition"))
                    .isEqualTo("attachment; filename=\"gr__e.png\"; filename*=UTF-8''gr%C3%BC%C3%9Fe.png");
            HttpResponse<byte[]> head = ChatFiles.request(server, "HEAD", address);
            assertThat(head.statusCode()).as("HEAD").isEqualTo(200);
            assertSafe(head);
            assertThat(header(head, "Content-Length")).as("HEAD").isEqualTo(Integer.toString(PICTURE.length));
            assertThat(ChatFiles.request(server, "POST", address).statusCode())
                    .as("to be read only")
                    .isEqualTo(405);

            for (String wrong : List.of(
                    address + "x",
                    address.replaceAll("contact=\\d+", "contact=1"),
                    address.replaceAll("contact=\\d+", "contact=x"),
                    address.replaceAll("&.*", ""),
                    "/processor/files?id=" + id,
                    "/processor/files?contact=%FF%FE&id=" + id,
                    "/processor/files")) {
                HttpResponse<byte[]> nothing = ChatFiles.request(server, "GET", wrong);
                assertThat(nothing.statusCode()).as(wrong).isEqualTo(404);
                assertThat(nothing.body()).as("body of %s", wrong).isEmpty();
            }
            assertThat(server.allLogs()).as("the id is the proof").doesNotContain(id);
        }
    }

    @ParameterizedTest(name = "a file named {0}")
    @ValueSource(
            strings = {
                "../../etc/passwd.png",
                "C:\\\\Windows\\\\evil.png",
                "<img src=x onerror=alert(1)>.png",
                "a%0d%0aSet-Cookie: x=y.png",
                "\u0444\u043E\u0442\u043E \u202Egnp.png"
            })
    void aNameOfAFileIsOnlyAName(String name, TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            String id = files.uploaded(visitor.key(), name, PNG, PICTURE);
            assertThat(visitor.event("FileUploaded").getString("text"))
                    .as("no path")
                    .doesNotContain("/", "\\");
            HttpResponse<byte[]> download = files.download(visitor.key(), id);
            assertThat(download.body()).as("as it was").isEqualTo(PICTURE);
            assertSafe(download);
            assertThat(header(download, "Content-Disposition")).doesNotContain("..", "/", "\\", "<");
            assertThat(download.headers().map()).doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    void whatIsNotAllowedIsRefusedWithItsCode(TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            JsonObject limits = files.limits(visitor.key());
            assertRefused(files.upload(visitor.key(), "evil.exe", "application/x-msdownload", PICTURE), 203);
            assertRefused(files.upload(visitor.key(), "page.html", "text/html", PICTURE), 203);

            byte[] large = Arrays.copyOf(PICTURE, Integer.parseInt(limits.getString("upload-max-file-size")) + 1);
            assertRefused(files.upload(visitor.key(), "large.png", PNG, large), 201, 202);
            byte[] huge = new byte[4 * large.length];
            assertRefused(files.upload(visitor.key(), "huge.png", PNG, huge), 201);
            assertRefused(
                    files.form("fileUpload", visitor.key())
                            .file("huge.png", PNG, huge)
                            .ofUnknownLength()
                            .send(),
                    201);

            int most = Integer.parseInt(limits.getString("upload-max-files"));
            for (int i = 0; i < most; i++) {
                files.uploaded(visitor.key(), "pixel" + i + ".png", PNG, PICTURE);
            }
            assertThat(files.limits(visitor.key()).getString("used-upload-max-files"))
                    .as("refused files use nothing up")
                    .isEqualTo(Integer.toString(most));
            assertRefused(files.upload(visitor.key(), "more.png", PNG, PICTURE), 201, 202);
            assertLives(visitor, "it goes on");
        }
    }

    @Test
    void allFilesTogetherHaveALimit(TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR)) {
            agent.accept();
            visitor.agentJoined();
            JsonObject limits = files.limits(visitor.key());
            byte[] largest = Arrays.copyOf(PICTURE, Integer.parseInt(limits.getString("upload-max-file-size")));
            long left = Long.parseLong(limits.getString("upload-max-total-size"));
            int most = Integer.parseInt(limits.getString("upload-max-files"));
            for (int i = 0; i < most && left >= largest.length; i++, left -= largest.length) {
                files.uploaded(visitor.key(), "large" + i + ".png", PNG, largest);
            }
            assertRefused(files.upload(visitor.key(), "more.png", PNG, largest), 201, 202);
        }
    }

    static Stream<Arguments> operations() {
        return Stream.of("fileGetLimits", "fileUpload", "fileDownload").map(Arguments::of);
    }

    @ParameterizedTest(name = "11.8 wrong keys: {0}")
    @MethodSource("operations")
    void withoutTheKeyThereAreNoFiles(String operation, TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            String wrong = visitor.key().substring(0, 16) + "A".repeat(43);
            assertRefused(whole(files.form(operation, wrong)).send(), 8210);
            assertRefused(whole(files.form(operation, "x")).send(), 8210);
            assertRefused(whole(files.form(operation, "")).send(), 8201, 8210);
            assertRefused(whole(files.new Form().text("operation", operation)).send(), 8201, 8210);
            assertLives(visitor, "not harmed");
            visitor.send("disconnect");
            visitor.end();
            assertRefused(whole(files.form(operation, visitor.key())).send(), 8201);
        }
    }

    @Test
    void theFileOfAnotherChatIsNotThere(TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor owner = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat");
                ChatAgent agent = ChatAgent.ready(server, OPERATOR);
                ChatVisitor stranger = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Mallory")) {
            agent.accept();
            owner.agentJoined();
            String id = files.uploaded(owner.key(), "pixel.png", PNG, PICTURE);

            HttpResponse<byte[]> foreign = files.download(stranger.key(), id);
            HttpResponse<byte[]> unknown = files.download(stranger.key(), "no-such-file");
            assertThat(foreign.statusCode()).as("11.8 refused").isEqualTo(400);
            assertThat(ChatJson.codes(ChatFiles.json(foreign)))
                    .as("nobody learns whether it exists")
                    .isNotEmpty()
                    .isEqualTo(ChatJson.codes(ChatFiles.json(unknown)));
            assertThat(files.download(owner.key(), id).body()).as("its owner's").isEqualTo(PICTURE);
        }
    }

    @Test
    void whatIsNoRequestIsRefused(TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            assertRefused(files.form("fileShred", visitor.key()).send(), 400);
            assertRefused(files.new Form().text("secureKey", visitor.key()).send(), 400);
            assertRefused(files.form("fileUpload", visitor.key()).send(), 400);
            assertRefused(files.form("fileDownload", visitor.key()).send(), 400);
            assertThat(server.get("/genesys/2/chat-ntf").statusCode())
                    .as("11.8 POST only")
                    .isEqualTo(405);
            assertLives(visitor, "not harmed");
        }
    }

    @ParameterizedTest(name = "a page of a foreign origin: {0}")
    @MethodSource("operations")
    void pagesOfForeignOriginsAreRefused(String operation, TandemServer server) throws Exception {
        ChatFiles files = new ChatFiles(server);
        try (ChatVisitor visitor = ChatVisitor.begin(Carrier.WEBSOCKET, server, "Pat")) {
            HttpResponse<byte[]> answer = whole(files.form(operation, visitor.key()))
                    .header("Origin", "https://evil.example")
                    .send();
            assertThat(answer.statusCode()).as(ChatFiles.text(answer)).isEqualTo(403);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as("no leave to read it")
                    .isEmpty();
        }
    }

    /** The form with what any of the operations needs. */
    private static ChatFiles.Form whole(ChatFiles.Form form) {
        return form.text("fileId", "1").file("pixel.png", PNG, PICTURE);
    }

    private static void assertRefused(HttpResponse<byte[]> answer, Integer... oneOfCodes) {
        assertThat(answer.statusCode()).as("11.8 %s", ChatFiles.text(answer)).isEqualTo(400);
        assertJson(answer);
        assertThat(ChatJson.codes(ChatFiles.json(answer)))
                .as("11.8 errors: %s", ChatFiles.text(answer))
                .hasSize(1)
                .isSubsetOf(oneOfCodes);
    }

    private static void assertJson(HttpResponse<byte[]> answer) {
        assertThat(header(answer, "Content-Type").toLowerCase(Locale.ROOT))
                .as("11.8 JSON")
                .startsWith("application/json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .as("no exception's text")
                .doesNotContain("Exception");
    }

    private static void assertSafe(HttpResponse<byte[]> download) {
        assertThat(header(download, "Content-Disposition"))
                .as("11.8 never shown in the page's origin")
                .startsWith("attachment");
        assertThat(header(download, "X-Content-Type-Options"))
                .as("never taken for something else")
                .isEqualTo("nosniff");
        assertThat(header(download, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(download, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(download, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(download, "Content-Type")).as("nothing that runs").doesNotContain("html", "script", "svg");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
