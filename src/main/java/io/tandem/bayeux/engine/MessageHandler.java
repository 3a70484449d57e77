package io.tandem.bayeux.engine;

import java.util.concurrent.CompletionStage;

/** Carries out the messages of one channel. */
interface MessageHandler {

    /** The meta channel it stands for; empty for all that have none of their own. */
    String channel();

    /** Carries a message out without blocking; it has been replied to when the stage completes. */
    CompletionStage<Void> handle(Request request);
}
