package io.tandem.tropo.grammar;

import java.util.Optional;

/**
 * Input that met a grammar (spec 4.3).
 *
 * @param interpretation the input as the grammar spells it
 * @param utterance the input exactly as it came in
 * @param concept label of what was matched; nothing for digits and free text
 * @param value what the grammar makes of it: the label, else the input
 * @param confidence 0 to 100; 100 for whatever was typed
 */
public record Match(String interpretation, String utterance, Optional<String> concept, String value, int confidence) {

    private static final int CERTAIN = 100;

    /** Typed input that no label stands for. */
    static Match plain(String interpretation, String utterance) {
        return new Match(interpretation, utterance, Optional.empty(), interpretation, CERTAIN);
    }

    /** Typed input that a label stands for. */
    static Match labelled(String label, String interpretation, String utterance) {
        return new Match(interpretation, utterance, Optional.of(label), label, CERTAIN);
    }
}
