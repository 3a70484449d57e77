package io.tandem.contact.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps in memory what goes out: what was written in a contact once, as a database does. */
final class KeptTexts implements TextRecords {

    private final List<NewText> sent;
    private final Set<NewText.Place> places = new HashSet<>();
    private boolean failing;

    /** @param sent gets what goes out */
    KeptTexts(List<NewText> sent) {
        this.sent = sent;
    }

    /** Whether nothing can be kept. */
    void failing(boolean fails) {
        failing = fails;
    }

    @Override
    public void add(List<NewText> texts) {
        if (failing) {
            throw new IllegalStateException("scripted");
        }
        texts.stream()
                .filter(text -> text.place().map(places::add).orElse(true))
                .forEach(sent::add);
    }

    @Override
    public List<TextMessage> list(long customerId, long after, int limit) {
        throw new UnsupportedOperationException();
    }
}
