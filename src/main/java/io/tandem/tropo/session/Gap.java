package io.tandem.tropo.session;

import io.tandem.contact.model.Contact;
import java.util.Optional;

/**
 * A time in which nobody saw what happened to a session's contacts.
 *
 * @param end what happened last in it, if anything has since
 * @param contact the session's call or conversation as it was later; nothing if there is none any more
 */
record Gap(Optional<ScriptPlace> end, Optional<Contact> contact) {}
