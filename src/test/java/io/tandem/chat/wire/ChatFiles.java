package io.tandem.chat.wire;

import io.tandem.server.Gateway;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests to the side channel for files, as a client without any cookie sends them. */
final class ChatFiles {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----boundary7MA4YWxkTrZu0gW";

    private final URI address;

    ChatFiles(Gateway server) {
        address = server.uri("http", "/genesys/2/chat-ntf");
    }

    /** A request that is being put together. */
    final class Form {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final List<String> headers = new ArrayList<>();
        private boolean unknownLength;

        /** Adds a part with a text. */
        Form text(String name, String value) {
            return part("form-data; name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds a file in the part {@code file}. The name stands in the header as it is. */
        Form file(String fileName, String type, byte[] content) {
            return part(
                    "form-data; name=\"file\"; filename=\"" + fileName + "\"",
                    "Content-Type: " + type + "\r\n",
                    content);
        }

        /** Adds a header of the request. */
        Form header(String name, String value) {
            headers.addAll(List.of(name, value));
            return this;
        }

        /** Does not say how long it is. */
        Form ofUnknownLength() {
            unknownLength = true;
            return this;
        }

        /** Sends it. */
        HttpResponse<byte[]> send() throws Exception {
            body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
            byte[] bytes = body.toByteArray();
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(
                            unknownLength
                                    ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                                    : BodyPublishers.ofByteArray(bytes));
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        }

        private Form part(String disposition, String more, byte[] content) {
            body.writeBytes(
                    bytes("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n" + more + "\r\n"));
            body.writeBytes(content);
            body.writeBytes(bytes("\r\n"));
            return this;
        }
    }

    /** A form for an operation on the chat with that key. */
    Form form(String operation, String key) {
        return new Form().text("operation", operation).text("secureKey", key);
    }

    /** What the limits of a chat are and how much of them is used. */
    JsonObject limits(String key) throws Exception {
        JsonObject answer = json(form("fileGetLimits", key).send());
        return ChatJson.messages(answer).get(0).getJsonObject("userData");
    }

    /** Uploads a file and returns the whole answer. */
    HttpResponse<byte[]> upload(String key, String fileName, String type, byte[] content) throws Exception {
        return form("fileUpload", key).file(fileName, type, content).send();
    }

    /** Uploads a file that must be taken, and returns its id. */
    String uploaded(String key, String fileName, String type, byte[] content) throws Exception {
        HttpResponse<byte[]> answer = upload(key, fileName, type, content);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + ": " + text(answer));
        }
        return json(answer).getJsonObject("userData").getString("file-id");
    }

    /** Downloads a file. */
    HttpResponse<byte[]> download(String key, String fileId) throws Exception {
        return form("fileDownload", key).text("fileId", fileId).send();
    }

    /** A request without a body to an address of the gateway. */
    static HttpResponse<byte[]> request(Gateway server, String method, String address) throws Exception {
        URI uri = URI.create(server.uri("http", "") + address);
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** The JSON of an answer. */
    static JsonObject json(HttpResponse<byte[]> answer) {
        return ChatJson.parse(text(answer));
    }

    /** The body of an answer as text. */
    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
