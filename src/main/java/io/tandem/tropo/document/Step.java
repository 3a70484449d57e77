package io.tandem.tropo.document;

import java.util.Optional;

/**
 * One thing to do, with what all verbs have in common (spec 6).
 *
 * @param name key that identifies the result
 * @param required whether the next step is done only if this one completed; true unless given
 * @param allowSignals which signals may interrupt it; any unless given
 * @param verb what to do
 */
public record Step(Optional<String> name, boolean required, AllowSignals allowSignals, Verb verb) {

    /** A step that says nothing but what to do. */
    public static Step of(Verb verb) {
        return new Step(Optional.empty(), true, AllowSignals.ANY, verb);
    }
}
