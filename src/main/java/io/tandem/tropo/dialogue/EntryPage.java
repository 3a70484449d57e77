package io.tandem.tropo.dialogue;

import java.util.List;

/**
 * Some entries of a session.
 *
 * @param entries the entries, by index
 * @param more whether there are later ones; they follow the last one here
 */
public record EntryPage(List<KeptEntry> entries, boolean more) {

    public EntryPage {
        entries = List.copyOf(entries);
    }
}
