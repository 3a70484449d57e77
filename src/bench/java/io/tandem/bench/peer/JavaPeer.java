package io.tandem.bench.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server that is a main class of ours, started on this process's class path. */
public final class JavaPeer implements Peer {

    /** What tables call Netty's codecs. */
    public static final String NETTY = "Netty";

    /** What such a class writes when it can be used. */
    static final String READY = "listening";

    private final String name;
    private final Class<?> main;
    private String heap = JavaOptions.HEAP;
    private int port;
    private ServerProcess process;

    private JavaPeer(String name, Class<?> main) {
        this.name = name;
        this.main = main;
    }

    /** The least that a server can do: Netty's codecs and an echo. */
    public static Peer netty() {
        return new JavaPeer(NETTY, NettyServer.class);
    }

    /** CometD's own server, embedded. */
    public static JavaPeer cometd() {
        return cometd("CometD");
    }

    /** The same by another name, where there are several. */
    public static JavaPeer cometd(String name) {
        return new JavaPeer(name, CometdServer.class);
    }

    /** With that much heap at most, as Java has it. */
    public JavaPeer withHeap(String most) {
        heap = most;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        port = Ports.free();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaOptions.of(name, heap));
        command.addAll(
                List.of("-classpath", System.getProperty("java.class.path"), main.getName(), Integer.toString(port)));
        process = ServerProcess.start(new ProcessBuilder(command), READY);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }
}
