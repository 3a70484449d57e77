package io.tandem.telephony.loopback;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.Role;
import java.util.List;
import java.util.Locale;

/**
 * What a visitor sees of their contact.
 *
 * @param id the contact
 * @param medium how they are reached
 * @param state how far it has come, for example {@code queued}
 * @param messages what was written, by whomever
 */
public record VisitorView(long id, String medium, String state, List<Line> messages) {

    /**
     * One message.
     *
     * @param index its place, from 1
     * @param from {@code visitor}, {@code operator} or {@code script}
     * @param text what was written
     */
    public record Line(int index, String from, String text) {}

    static VisitorView of(Contact contact) {
        return new VisitorView(
                contact.id(),
                contact.origin().medium().name().toLowerCase(Locale.ROOT),
                contact.state().name().toLowerCase(Locale.ROOT),
                contact.journal().messages().stream()
                        .map(message -> line(contact, message))
                        .toList());
    }

    private static Line line(Contact contact, Message message) {
        String from = message.author()
                .map(leg -> contact.party(leg).role() == Role.CALLER ? "visitor" : "operator")
                .orElse("script");
        return new Line(message.index(), from, message.text());
    }
}
