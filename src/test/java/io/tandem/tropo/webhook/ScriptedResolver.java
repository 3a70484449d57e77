package io.tandem.tropo.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A DNS that gives the answers it was told to, one after the other; the last of a host again and again. */
final class ScriptedResolver implements HostResolver {

    private final Map<String, Queue<List<InetAddress>>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /** Adds an answer to those for a host. */
    ScriptedResolver answer(String host, String... addresses) {
        answers.computeIfAbsent(host, name -> new ConcurrentLinkedQueue<>())
                .add(Arrays.stream(addresses)
                        .map(address -> IpLiteral.any(address).orElseThrow())
                        .toList());
        return this;
    }

    int asked() {
        return asked.get();
    }

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        asked.incrementAndGet();
        Queue<List<InetAddress>> script = answers.get(host);
        if (script == null) {
            throw new UnknownHostException("not in the script");
        }
        return script.size() > 1 ? script.remove() : script.element();
    }
}
