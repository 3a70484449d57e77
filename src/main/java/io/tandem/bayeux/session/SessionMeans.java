package io.tandem.bayeux.session;

import io.tandem.bayeux.exchange.Exchange;
import io.tandem.bayeux.option.Options;
import io.tandem.session.Outbox;
import io.tandem.session.RateLimit;
import io.tandem.session.SessionRegistry;
import io.tandem.time.Alarms;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What all sessions of a node share. */
record SessionMeans(
        Clock clock,
        Alarms alarms,
        Options options,
        Outbox.Bounds bounds,
        Supplier<RateLimit> rateLimits,
        SessionRegistry registry,
        SessionRecords records,
        ConnectReplies connectReplies,
        BiConsumer<BayeuxSession, SessionEnd> ender,
        Browsers browsers,
        Turns turns,
        Counters counters) {

    RateLimit rateLimit() {
        return rateLimits.get();
    }

    boolean draining() {
        return registry.draining();
    }

    void end(BayeuxSession session, SessionEnd end) {
        ender.accept(session, end);
    }

    /** How many connects of one browser are held at a time, of those that come like this one. */
    OptionalInt pollsPerBrowser(Exchange exchange) {
        return exchange.isHttp2()
                ? options.browser().http2MaxSessions()
                : options.browser().maxSessions();
    }

    /**
     * Takes what it needs to hold a connect.
     *
     * @param ring when the time is over
     * @param browser whose place is taken; null for none
     * @return gives all of it back
     */
    Runnable holding(Duration time, Runnable ring, String browser) {
        Runnable timer = timer(time, ring);
        counters.held(1);
        return () -> {
            timer.run();
            counters.held(-1);
            if (browser != null) {
                browsers.give(browser);
            }
        };
    }

    /**
     * Sets a timer that is counted.
     *
     * @return takes it back; without effect once it has rung
     */
    Runnable timer(Duration delay, Runnable action) {
        AtomicBoolean over = new AtomicBoolean();
        counters.timers(1);
        Alarms.Alarm alarm = alarms.set(delay, () -> {
            if (over.compareAndSet(false, true)) {
                counters.timers(-1);
                action.run();
            }
        });
        return () -> {
            if (over.compareAndSet(false, true)) {
                counters.timers(-1);
                alarm.cancel();
            }
        };
    }
}
