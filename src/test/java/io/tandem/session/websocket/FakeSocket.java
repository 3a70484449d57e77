package io.tandem.session.websocket;

import io.tandem.store.Crowd;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A WebSocket without a server, that notices a second send while one is in flight. */
final class FakeSocket {

    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    final List<CloseReason> closes = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger mostInFlight = new AtomicInteger();

    /** Asynchronous sends that have not been completed. */
    final ConcurrentLinkedQueue<SendHandler> handlers = new ConcurrentLinkedQueue<>();

    final CountDownLatch closed = new CountDownLatch(1);
    final CountDownLatch blocked = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean completesAtOnce;
    private volatile Exception failure;
    private volatile IOException closeFailure;
    private volatile String blocksAt;

    /** Asynchronous sends complete before they return. */
    FakeSocket completesAtOnce() {
        completesAtOnce = true;
        return this;
    }

    /** Sends fail: synchronous ones, and asynchronous ones as they are called. */
    FakeSocket fails(Exception with) {
        failure = with;
        return this;
    }

    FakeSocket failsToClose(IOException with) {
        closeFailure = with;
        return this;
    }

    /** The synchronous send of this text waits until {@link #released}. */
    FakeSocket blocksAt(String text) {
        blocksAt = text;
        return this;
    }

    Session session() {
        return proxy(Session.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getAsyncRemote" ->
                proxy(RemoteEndpoint.Async.class, (remote, send, given) -> {
                    sendText((String) given[0], (SendHandler) given[1]);
                    return null;
                });
            case "getBasicRemote" ->
                proxy(RemoteEndpoint.Basic.class, (remote, send, given) -> {
                    sendText((String) given[0]);
                    return null;
                });
            case "close" -> {
                closes.add((CloseReason) arguments[0]);
                closed.countDown();
                if (closeFailure != null) {
                    throw closeFailure;
                }
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    /** Completes the asynchronous send in flight. */
    void complete() {
        complete(new SendResult(session()));
    }

    /** Fails the asynchronous send in flight. */
    void fail(Throwable with) {
        complete(new SendResult(session(), with));
    }

    private void complete(SendResult result) {
        inFlight.decrementAndGet();
        handlers.remove().onResult(result);
    }

    private void sendText(String text, SendHandler handler) throws Exception {
        begin(text);
        handlers.add(handler);
        if (completesAtOnce) {
            complete();
        }
    }

    private void sendText(String text) throws Exception {
        begin(text);
        if (text.equals(blocksAt)) {
            blocked.countDown();
            Crowd.await(released);
        }
        inFlight.decrementAndGet();
    }

    private void begin(String text) throws Exception {
        if (failure != null) {
            throw failure;
        }
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        sent.add(text);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
