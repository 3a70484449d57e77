package io.tandem.tropo.webhook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Puts one answer together, and breaks off as soon as it is too large. */
final class AnswerConsumer implements AsyncResponseConsumer<RawAnswer> {

    private static final String SET_COOKIE = "Set-Cookie";

    private final AnswerBuffer buffer;
    private HttpResponse head;
    private FutureCallback<RawAnswer> callback;

    AnswerConsumer(AnswerBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails body, HttpContext context, FutureCallback<RawAnswer> whole)
            throws ProtocolException {
        head = response;
        callback = whole;
        if (body == null) {
            complete();
        } else if (body.getContentEncoding() != null
                && !body.getContentEncoding().equalsIgnoreCase("identity")) {
            throw new ProtocolException("compressed without being asked to");
        }
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // Nothing hangs on it: the answer is still to come.
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer part) throws IOException {
        try {
            buffer.add(part);
        } catch (WebhookException tooMuch) {
            throw new IOException(tooMuch);
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        complete();
    }

    private void complete() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> cookies = new ArrayList<>();
        for (Header header : head.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            if (header.getName().equalsIgnoreCase(SET_COOKIE)) {
                cookies.add(value);
            } else {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(value);
            }
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        callback.completed(
                new RawAnswer(head.getCode(), Collections.unmodifiableMap(headers), cookies, buffer.toBytes()));
    }

    @Override
    public void failed(Exception cause) {
        // The attempt is told so too.
    }

    @Override
    public void releaseResources() {
        // The buffer is the attempt's.
    }
}
