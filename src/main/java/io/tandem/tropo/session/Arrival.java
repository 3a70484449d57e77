package io.tandem.tropo.session;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import java.util.List;
import java.util.Optional;

/**
 * Something that begins a session, unless the contact has one.
 *
 * @param contact given to an application
 * @param text what the user has written; nothing for callers
 * @param place where it happened, or what was told before
 * @param waited whether the text has waited in another session: then it is not what happened at the place
 * @param rest what happened at the same time, thereafter
 */
record Arrival(
        Contact contact, Optional<String> text, Optional<ScriptPlace> place, boolean waited, List<ContactEvent> rest) {

    Arrival {
        rest = List.copyOf(rest);
    }

    /** Callers arrive when they are given to an application; those who write, when they have written something. */
    static Optional<Arrival> of(Recent.Happened happened) {
        List<ContactEvent> events = happened.what().events();
        Contact now = events.get(events.size() - 1).contact();
        Optional<ScriptPlace> place = Optional.of(happened.place());
        if (!isWithApplication(now)) {
            return Optional.empty();
        }
        if (!now.origin().medium().written()) {
            return events.stream().anyMatch(ContactEvent.Scripted.class::isInstance)
                    ? Optional.of(new Arrival(now, Optional.empty(), place, false, List.of()))
                    : Optional.empty();
        }
        for (int i = 0; i < events.size(); i++) {
            Optional<String> words = Written.words(events.get(i));
            if (words.isPresent()) {
                return Optional.of(new Arrival(now, words, place, false, events.subList(i + 1, events.size())));
            }
        }
        return Optional.empty();
    }

    /** Others see what is written to them without that. */
    static boolean isWithApplication(Contact contact) {
        return contact.state() == ContactState.SCRIPTED && contact.caller().isPresent();
    }

    /** What else must not begin a session too. */
    Optional<ScriptPlace> begunBy() {
        return waited ? Optional.empty() : place;
    }

    /** What all nodes call it. */
    String name() {
        return "tropo-contact/" + contact.id();
    }
}
