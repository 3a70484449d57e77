package io.tandem.operations.rest;

import io.tandem.contact.text.TextMessage;
import io.tandem.contact.text.TextPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Outgoing texts, as JSON.
 *
 * @param texts the texts, by id
 * @param next address of the page with those that follow, if there are any by now
 */
public record TextList(List<Text> texts, Optional<String> next) {

    /**
     * A text to be sent.
     *
     * @param id counted for each customer
     * @param contact number of the contact in which it was written, if in one
     * @param from the customer's number
     * @param to the user's number or address
     * @param network what is to carry it
     * @param text at most 1,600 characters
     * @param at when it was written
     */
    public record Text(
            long id, Optional<Long> contact, String from, String to, String network, String text, Instant at) {

        static Text of(TextMessage message) {
            return new Text(
                    message.id(),
                    message.contactId(),
                    message.from(),
                    message.to(),
                    message.network(),
                    message.text(),
                    message.at());
        }
    }

    static TextList of(TextsQuery query, TextPage page) {
        return new TextList(
                page.texts().stream().map(Text::of).toList(),
                page.more() ? Optional.of(next(query, page.texts())) : Optional.empty());
    }

    private static String next(TextsQuery query, List<TextMessage> texts) {
        long last = texts.get(texts.size() - 1).id();
        return "/api/texts?customer=" + query.customerId() + "&after=" + last + "&limit=" + query.limit();
    }
}
