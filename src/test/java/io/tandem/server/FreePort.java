package io.tandem.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are told theirs before they take it. They are below those that the system gives to whoever asks for any: the
 * server beside it would be given one of them in between, as Open Liberty does for the port of its commands.
 */
public final class FreePort {

    private static final int FIRST = 10_000;

    /** Those from here on are the test's Redis servers'. */
    private static final int END = 20_000;

    private FreePort() {}

    /** A port that nobody listens on. */
    public static int next() {
        for (int port = ThreadLocalRandom.current().nextInt(FIRST, END - 1_000); port < END; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new AssertionError("No port is free");
    }
}
