package io.tandem.contact.text;

import java.util.List;

/**
 * Some outgoing texts.
 *
 * @param texts by id
 * @param more whether there are later ones; they follow the last one here
 */
public record TextPage(List<TextMessage> texts, boolean more) {

    public TextPage {
        texts = List.copyOf(texts);
    }
}
