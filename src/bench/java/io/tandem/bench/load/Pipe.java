package io.tandem.bench.load;

/** A connection that carries texts to a server. To be used on the clients' thread alone. */
public interface Pipe {

    /** Sends a text; what it is answered with comes to the pipe's listener. */
    void send(String text);

    /** Ends the connection without a word. */
    void drop();
}
