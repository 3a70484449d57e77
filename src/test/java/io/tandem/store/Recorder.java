package io.tandem.store;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Takes down what is delivered, and waits for it on behalf of a test. */
public final class Recorder implements Subscriber {

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();

    @Override
    public void deliver(Delivery delivery) {
        deliveries.add(delivery);
    }

    /** The next delivery; fails if there is none within ten seconds. */
    public Delivery next() {
        try {
            Delivery delivery = deliveries.poll(10, TimeUnit.SECONDS);
            if (delivery == null) {
                throw new AssertionError("Nothing was delivered");
            }
            return delivery;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The next few deliveries. */
    public List<Delivery> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** What has been delivered and not been asked for yet. */
    public List<Delivery> rest() {
        return List.copyOf(deliveries);
    }
}
