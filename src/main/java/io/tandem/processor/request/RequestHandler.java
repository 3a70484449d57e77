package io.tandem.processor.request;

import io.tandem.processor.view.Capability;
import io.tandem.processor.view.Level;
import io.tandem.processor.view.Target;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Carries out one request of a session. */
public interface RequestHandler {

    /** The request's name without {@code request}, for example {@code session.addchannel}. */
    String command();

    /** What it is addressed to. */
    Level level();

    /** The capability that the object addressed must have; nothing if the handler decides by itself. */
    default Optional<Capability> needs() {
        return Optional.empty();
    }

    /** Whether it can be addressed to an object. */
    default boolean suits(Target target) {
        return target.level() == level();
    }

    /** Whether it is for a session that has not been started, as only one is. */
    default boolean starts() {
        return false;
    }

    /**
     * Carries the request out without blocking; the next one begins when the stage completes. Throws, or fails the stage
     * with, a {@link io.tandem.processor.RequestException} if it cannot be. Changes of the session go to
     * {@link io.tandem.processor.resource.Agent#keep}, and are told after the response.
     */
    CompletionStage<Reply> handle(Call call);
}
