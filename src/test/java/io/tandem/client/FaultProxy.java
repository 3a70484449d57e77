package io.tandem.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bad network on the loopback interface: passes connections on to a server and does to each what a {@link FaultPlan} says.
 * One thread serves them all.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 4_096;
    private static final long PATIENCE_SECONDS = 120;

    private final Reactor reactor = new Reactor("bad network");
    private final InetSocketAddress target;
    private final ServerSocketChannel listener;
    private final Set<FaultLink> links = new LinkedHashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition oneMore = lock.newCondition();
    private final Map<Fault, Integer> strikes = new EnumMap<>(Fault.class);
    private FaultPlan plan = FaultPlan.CALM;
    private long accepted;

    private FaultProxy(int port) throws IOException {
        target = new InetSocketAddress("localhost", port);
        listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        listener.configureBlocking(false);
        reactor.execute(this::listen);
    }

    /** A network in front of that port of this machine, calm so far. */
    public static FaultProxy before(int port) {
        try {
            return new FaultProxy(port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where clients connect. */
    public InetSocketAddress address() {
        try {
            return (InetSocketAddress) listener.getLocalAddress();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From now on connections suffer what the plan says; those which are open too, as if they had come now. */
    public void follow(FaultPlan newPlan) {
        reactor.ask(() -> {
            plan = newPlan;
            links.forEach(link -> link.suffer(plan.fateOf(accepted++)));
            return null;
        });
    }

    /** No connection is struck from now on. What was struck already comes to its end at once. */
    public void calm() {
        reactor.ask(() -> {
            plan = FaultPlan.CALM;
            List.copyOf(links).forEach(FaultLink::conclude);
            return null;
        });
    }

    /** The connections that are open now suffer that, those that come later what the plan says. */
    public void strikeOpen(Fate fate) {
        reactor.ask(() -> {
            links.forEach(link -> link.suffer(fate));
            return null;
        });
    }

    /** How many connections are open. */
    public int open() {
        return reactor.ask(links::size);
    }

    /** How often each fault has struck. */
    public Map<Fault, Integer> strikes() {
        lock.lock();
        try {
            return new EnumMap<>(strikes);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until that many faults have struck, of all kinds and since the beginning. */
    public void awaitStrikes(long count) throws InterruptedException {
        long nanos = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        lock.lock();
        try {
            while (total() < count) {
                if (nanos <= 0) {
                    throw new AssertionError("only " + strikes + " of " + count + " faults have struck");
                }
                nanos = oneMore.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What went wrong inside the proxy itself; or null. */
    public Throwable failure() {
        return reactor.failure();
    }

    @Override
    public void close() {
        reactor.close();
    }

    private long total() {
        return strikes.values().stream().mapToLong(Integer::longValue).sum();
    }

    private void listen() {
        try {
            reactor.register(listener, SelectionKey.OP_ACCEPT, key -> accept());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        try {
            for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
                admit(channel);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        FaultLink[] self = new FaultLink[1];
        FaultLink link = new FaultLink(reactor, channel, target, this::count, () -> links.remove(self[0]));
        self[0] = link;
        links.add(link);
        link.suffer(plan.fateOf(accepted++));
    }

    private void count(Fault fault) {
        lock.lock();
        try {
            strikes.merge(fault, 1, Integer::sum);
            oneMore.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
