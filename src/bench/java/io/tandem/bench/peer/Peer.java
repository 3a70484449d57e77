package io.tandem.bench.peer;

import java.net.URI;

/** A server that is measured. */
public interface Peer extends AutoCloseable {

    /** What tables call it. */
    String name();

    /** Starts it and waits until it can be used. */
    void start();

    /** The port on which it listens, on localhost. */
    int port();

    /** The id of its Java process. */
    long pid();

    /** Ends it and waits for that; it can be started again, with what it has stored. */
    @Override
    void close();

    /** An address of it. */
    default URI uri(String scheme, String pathAndQuery) {
        return URI.create(scheme + "://localhost:" + port() + pathAndQuery);
    }
}
