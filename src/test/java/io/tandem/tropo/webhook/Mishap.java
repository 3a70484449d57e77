package io.tandem.tropo.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** How a web application fails, at each point where it can. */
enum Mishap {
    /** None: answers by a document. */
    NONE("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf8\r\nContent-Length: 12\r\n\r\n{\"tropo\":[]}"),
    /** Closes the connection without having read the request. */
    CLOSES_AT_ONCE(""),
    /** Closes the connection when it has read the request. */
    CLOSES_AFTER_THE_REQUEST(""),
    STALLS_BEFORE_THE_FIRST_BYTE(""),
    STALLS_IN_THE_HEADER("HTTP/1.1 200 OK\r\nContent-Ty"),
    CLOSES_IN_THE_HEADER("HTTP/1.1 200 OK\r\nContent-Ty"),
    STALLS_IN_THE_BODY("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"tro"),
    CLOSES_IN_THE_BODY("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"tro"),
    CLOSES_IN_A_CHUNK("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"tro"),
    SENDS_MORE_THAN_IT_SAID(
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"),
    SENDS_NO_LENGTH("HTTP/1.1 200 OK\r\n\r\n{\"tropo\":[]}"),
    SENDS_AN_ENDLESS_BODY("HTTP/1.1 200 OK\r\n\r\n"),
    SENDS_AN_ENDLESS_HEADER("HTTP/1.1 200 OK\r\nX: "),
    REDIRECTS_TO_ITSELF("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"),
    FAILS("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops"),
    ASKS_FOR_PATIENCE("HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"),
    ASKS_FOR_A_PASSWORD("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n"),
    SENDS_NOTHING_BUT_A_STATUS("HTTP/1.1 204 No Content\r\n\r\n"),
    SENDS_GARBAGE("\u0001\u0002 this is no HTTP\r\n\r\n"),
    SENDS_GARBAGE_AT_ONCE("\u0001\u0002 this is no TLS\r\n\r\n"),
    SENDS_BAD_CHUNKS("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot-hex\r\n{}\r\n0\r\n\r\n"),
    COMPRESSES("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008bxx"),
    SETS_COOKIES("HTTP/1.1 200 OK\r\nSet-Cookie: sid=1; Path=/\r\nSet-Cookie: lang=de\r\nContent-Length: 2\r\n\r\n{}");

    /** Of an endless answer, how much is sent at most. */
    static final int ENDLESS = 50 * 1024 * 1024;

    private static final int PART = 64 * 1024;

    private final String answer;

    Mishap(String answer) {
        this.answer = answer;
    }

    boolean readsTheRequest() {
        return !name().endsWith("AT_ONCE");
    }

    boolean stalls() {
        return name().startsWith("STALLS");
    }

    /** Sends what it sends, and returns how many bytes that were. */
    long answer(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        long sent = bytes.length;
        if (name().contains("ENDLESS")) {
            byte[] part = "x".repeat(PART).getBytes(StandardCharsets.ISO_8859_1);
            try {
                for (; sent < ENDLESS; sent += PART) {
                    out.write(part);
                }
            } catch (IOException brokenOff) {
                return sent;
            }
        }
        return sent;
    }
}
