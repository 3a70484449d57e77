package io.tandem.contact.flow;

import io.tandem.contact.model.Contact;
import java.util.Map;

/**
 * What is shown to somebody who is called.
 *
 * @param from the number shown as the caller's
 * @param headers what is given with the call, for example SIP headers
 */
public record Introduction(String from, Map<String, String> headers) {

    public Introduction {
        headers = Map.copyOf(headers);
    }

    /** The caller of a contact, and nothing else. */
    public static Introduction of(Contact contact) {
        return new Introduction(contact.origin().from(), Map.of());
    }
}
