package io.tandem.session.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Has something done when an asynchronous request is over, however it ends. */
public final class RequestEnd implements AsyncListener {

    private final Runnable action;

    private RequestEnd(Runnable action) {
        this.action = action;
    }

    /** @param action may be run more than once; must not block */
    public static void of(AsyncContext context, Runnable action) {
        context.addListener(new RequestEnd(action));
    }

    @Override
    public void onComplete(AsyncEvent event) {
        action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        action.run();
    }

    @Override
    public void onError(AsyncEvent event) {
        action.run();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
