package io.tandem.session;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Lets a client's messages in, one after the other, as far as its limits allow. */
public final class Turnstile {

    private Turnstile() {}

    /**
     * Has a message handled after those before it.
     *
     * @param weight bytes that it keeps in memory while it waits
     * @param work handles it; see {@link Connection#handle}
     * @param refused tells the client that it came too fast and was not handled
     */
    public static void pass(Connection connection, long weight, Supplier<CompletionStage<?>> work, Runnable refused) {
        boolean accepted =
                switch (connection.admit()) {
                    case ADMITTED -> connection.handle(weight, work);
                    case REFUSED -> false;
                    case CUT -> true;
                };
        if (!accepted && !connection.hasEnded()) {
            refused.run();
        }
    }
}
