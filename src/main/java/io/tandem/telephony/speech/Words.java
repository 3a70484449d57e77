package io.tandem.telephony.speech;

import io.tandem.contact.model.Prompt;
import io.tandem.contact.model.Prompt.Kind;

/**
 * What is handed to the program: words, and of markup nothing but what is harmless.
 *
 * @param text for its standard input
 * @param markup whether it is SSML
 */
record Words(String text, boolean markup) {

    private static final int LONGEST = 20_000;

    /**
     * Reads a text or an SSML document.
     *
     * @throws SpeechException if it is too long, or no well-formed XML where that is due
     */
    static Words of(Prompt prompt) {
        if (prompt.value().length() > LONGEST) {
            throw new SpeechException("it has more than " + LONGEST + " characters");
        }
        return prompt.kind() == Kind.SSML
                ? new Words(Ssml.harmless(prompt.value()), true)
                : new Words(harmless(prompt.value()), false);
    }

    /** Without control characters, which are commands to the program, and brackets that would begin phonemes. */
    static String harmless(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean control = Character.isISOControl(character) && character != '\n';
            boolean bracket = character == '[' && !words.isEmpty() && words.charAt(words.length() - 1) == '[';
            if (control || bracket) {
                words.append(' ');
            }
            if (!control) {
                words.appendCodePoint(character);
            }
        });
        return words.toString();
    }
}
