package io.tandem.tropo.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code red, blue} or {@code sales(1, sales), support(2, support)}: one of several terms. Terms that are keys can be typed
 * and pressed.
 *
 * @param terms in the order they stand in; of two that are alike, the first counts
 */
public record Terms(List<Term> terms) implements Grammar {

    public Terms {
        terms = List.copyOf(terms);
    }

    /**
     * One of them.
     *
     * @param label what it means; itself in lists without labels
     * @param spoken what is to be entered, with single blanks between words
     */
    public record Term(String label, String spoken) {

        private boolean is(String folded) {
            return fold(spoken).equals(folded);
        }
    }

    @Override
    public Optional<Match> match(String text) {
        String folded = fold(text);
        return terms.stream()
                .filter(term -> term.is(folded))
                .findFirst()
                .map(term -> Match.labelled(term.label(), term.spoken(), text));
    }

    @Override
    public Grammar forVoice() {
        return this;
    }

    /** Whether keys are the beginning of a term made of keys, or such a term. */
    boolean beginWith(String keys) {
        return terms.stream().map(Term::spoken).anyMatch(term -> Keys.areKeys(term) && term.startsWith(keys));
    }

    /** Whether keys are the beginning of a longer such term. */
    boolean goOnAfter(String keys) {
        return terms.stream()
                .map(Term::spoken)
                .anyMatch(term -> Keys.areKeys(term) && term.startsWith(keys) && term.length() > keys.length());
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
