package io.tandem.bench.load;

/** Hears what comes by a {@link Pipe}, on the clients' thread. */
public interface PipeListener {

    /** A text came: of these bytes the first so many, to be read before the call returns. */
    void received(byte[] text, int length);

    /** The server ended the connection, or answered with an error. */
    void failed(String why);
}
