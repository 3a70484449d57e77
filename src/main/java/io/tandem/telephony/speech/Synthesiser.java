package io.tandem.telephony.speech;

import io.tandem.contact.model.Prompt;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Speaks prompts. */
public interface Synthesiser {

    /** Speaks nothing. */
    Synthesiser NONE = new Synthesiser() {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public CompletionStage<Optional<Speech>> speak(Prompt prompt) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    };

    /** Whether there is anything that speaks. */
    boolean available();

    /**
     * Speaks a text or an SSML document, or takes what it spoke before. Never blocks; how much is spoken and waits at a time is
     * bounded.
     *
     * @return the sound; nothing of a prompt without words or of a sound's address, and nothing if it could not be spoken, which the log
     *     says; never fails
     */
    CompletionStage<Optional<Speech>> speak(Prompt prompt);
}
