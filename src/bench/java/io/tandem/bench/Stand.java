package io.tandem.bench;

import io.tandem.bench.load.LoadClient;
import io.tandem.bench.load.Way;
import io.tandem.bench.peer.JavaPeer;
import io.tandem.bench.peer.LibertyPeer;
import io.tandem.bench.peer.Peer;
import io.tandem.bench.peer.TandemPeer;
import io.tandem.bench.report.Finding;
import io.tandem.bench.report.TextLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** What rows work with: the clients, servers that are started when first asked for, and the findings. */
public final class Stand implements AutoCloseable {

    private final Options options;
    private final LoadClient client = new LoadClient();
    private final Map<String, Peer> running = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private final Map<Way, Double> mostOfClients = new EnumMap<>(Way.class);

    Stand(Options options) {
        this.options = options;
    }

    /** How the run goes. */
    public Options options() {
        return options;
    }

    /** All clients of the run. */
    public LoadClient client() {
        return client;
    }

    /** The gateway. */
    public Peer tandem() {
        return running("tandem", () -> TandemPeer.named("Tandem"));
    }

    /** The gateway with that much heap at most. */
    public Peer tandem(String heap) {
        return running("tandem " + heap, () -> TandemPeer.named("Tandem").withHeap(heap));
    }

    /** A bare endpoint on the gateway's platform. */
    public Peer liberty() {
        return running("liberty", LibertyPeer::new);
    }

    /** Netty's codecs alone. */
    public Peer netty() {
        return running("netty", JavaPeer::netty);
    }

    /** CometD's server. */
    public Peer cometd() {
        return running("cometd", JavaPeer::cometd);
    }

    /** CometD's server with that much heap at most. */
    public Peer cometd(String heap) {
        return running("cometd " + heap, () -> JavaPeer.cometd().withHeap(heap));
    }

    /** Keeps a finding and prints it. */
    public void found(Finding finding) {
        findings.add(finding);
        System.out.println(TextLine.of(finding));
    }

    /** All so far. */
    List<Finding> findings() {
        return findings;
    }

    /** Notes how many deliveries a second the clients took from raw Netty. */
    public void clientsTook(Way way, double deliveries) {
        mostOfClients.put(way, deliveries);
    }

    /** How many deliveries a second the clients took from raw Netty; empty if that was not measured yet. */
    public OptionalDouble mostOfClients(Way way) {
        Double most = mostOfClients.get(way);
        return most == null ? OptionalDouble.empty() : OptionalDouble.of(most);
    }

    /** Ends the servers that run, so that the next row gets new ones. */
    public void clear() {
        running.values().forEach(Peer::close);
        running.clear();
    }

    @Override
    public void close() {
        clear();
        client.close();
    }

    private Peer running(String key, Supplier<Peer> maker) {
        Peer peer = running.get(key);
        if (peer == null) {
            peer = maker.get();
            running.put(key, peer);
            peer.start();
        }
        return peer;
    }
}
