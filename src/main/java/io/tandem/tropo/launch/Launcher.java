package io.tandem.tropo.launch;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Starts sessions that a program asks for. */
public interface Launcher {

    /**
     * Starts a session. Completes when it is created, whatever the application answers later (spec 11).
     *
     * @param token names the application and which of its URLs; must get into no log
     * @param parameters as the application is to get them, {@code token} and {@code action} included
     * @return the session's id; nothing if no application has the token. Fails with an {@link UnavailableException} if there
     *     can be no session at the moment
     */
    CompletionStage<Optional<String>> launch(String token, Map<String, String> parameters);
}
