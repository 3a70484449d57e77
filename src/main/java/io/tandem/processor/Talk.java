package io.tandem.processor;

/** The talk with one agent's desktop, as the transport that carries it sees it. */
public interface Talk {

    /** A text message has come in. */
    void received(String text);

    /** Something has come in that cannot be a message; the client is told. */
    void rejected(FailureCode code);

    /** The transport reports the end of the connection: a session it had bound is kept for a time of grace. */
    void disconnected();
}
