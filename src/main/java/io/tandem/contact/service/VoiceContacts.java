package io.tandem.contact.service;

import java.util.Set;
import java.util.TreeSet;

/**
 * Some of a customer's contacts that the switch carries and that have not ended.
 *
 * @param ids their numbers
 */
record VoiceContacts(Set<Long> ids) {

    static final VoiceContacts NONE = new VoiceContacts(Set.of());

    VoiceContacts {
        ids = Set.copyOf(ids);
    }

    VoiceContacts with(long id) {
        Set<Long> more = new TreeSet<>(ids);
        more.add(id);
        return new VoiceContacts(more);
    }

    VoiceContacts without(long id) {
        Set<Long> left = new TreeSet<>(ids);
        left.remove(id);
        return new VoiceContacts(left);
    }
}
