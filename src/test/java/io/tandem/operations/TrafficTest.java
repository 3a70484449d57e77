package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.store.Crowd;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Timer;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Duration TIME = Duration.ofMillis(3);
    private static final int MESSAGES = 10_000;

    private final AtomicLong in = new AtomicLong();
    private final AtomicLong out = new AtomicLong();
    private final AtomicLong timed = new AtomicLong();
    private final Traffic traffic = new Traffic(counter(in), counter(out), timer());

    @Test
    void allThatWasCountedIsShownOnce() throws Exception {
        Crowd.run(4, thread -> {
            for (int i = 0; i < MESSAGES; i++) {
                traffic.handled(TIME);
                traffic.sent();
                traffic.sent();
            }
            return thread;
        });

        traffic.show();
        traffic.show();

        assertThat(in).as("messages in").hasValue(4L * MESSAGES);
        assertThat(out).as("messages out").hasValue(8L * MESSAGES);
    }

    @Test
    void nothingIsShownBefore() {
        traffic.handled(TIME);
        traffic.sent();

        assertThat(in).hasValue(0);
        assertThat(out).hasValue(0);
    }

    @Test
    void someMessagesAreTimed() {
        for (int i = 0; i < MESSAGES; i++) {
            traffic.handled(TIME);
        }

        assertThat(timed.get()).as("messages timed").isBetween(MESSAGES / 32L, MESSAGES / 8L);
    }

    private static Counter counter(AtomicLong count) {
        return proxy(Counter.class, (proxy, method, arguments) -> {
            count.addAndGet((long) arguments[0]);
            return null;
        });
    }

    private Timer timer() {
        return proxy(Timer.class, (proxy, method, arguments) -> {
            timed.incrementAndGet();
            return null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
