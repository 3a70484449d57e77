package io.tandem.bench.peer;

import io.tandem.server.TandemServer;
import io.tandem.store.redis.RedisProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The gateway as it is packaged, with its demo data, and without the limits that a crowd from one address would meet. */
public final class TandemPeer implements Peer {

    private final String name;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private String heap = JavaOptions.HEAP;
    private TandemServer server;

    private TandemPeer(String name) {
        this.name = name;
    }

    /** A gateway under a name for tables and for its folder. */
    public static TandemPeer named(String name) {
        TandemPeer peer = new TandemPeer(name)
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.session.rate", 100_000)
                .setting("tandem.session.burst", 1_000_000)
                .setting("tandem.telxl.idle-timeout", "PT1H")
                .setting("tandem.bayeux.handshakesPerAddress", -1);
        BayeuxOptions.ALL.forEach((option, value) -> peer.setting("tandem.bayeux." + option, value));
        return peer;
    }

    /** With another setting. */
    public TandemPeer setting(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    /** With that much heap at most, as Java has it. */
    public TandemPeer withHeap(String most) {
        heap = most;
        return this;
    }

    /** The file of its database, without its ending; to be opened by others only while it does not run. */
    public Path database() {
        String folder = folder();
        return Path.of(
                        System.getProperty("tandem.build", "target"),
                        "servers",
                        folder,
                        "servers",
                        folder,
                        "data/tandem")
                .toAbsolutePath();
    }

    /** With its state in that Redis. */
    public TandemPeer on(RedisProcess redis) {
        return setting("tandem.store", "redis").setting("tandem.redis.uri", redis.uri());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        if (server == null) {
            server = TandemServer.named(folder()).asShipped();
            settings.forEach(server::setting);
            JavaOptions.of(name, heap).forEach(server::jvmOption);
        }
        server.launch();
        server.awaitOutput("Tandem is ready|Tandem does not start");
        if (server.output().contains("Tandem does not start")) {
            close();
            throw new IllegalStateException("the gateway does not start: see " + name + "'s logs");
        }
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private String folder() {
        return "bench-" + name.replace(' ', '-').toLowerCase(Locale.ROOT);
    }
}
