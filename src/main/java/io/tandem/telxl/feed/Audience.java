package io.tandem.telxl.feed;

import io.tandem.contact.model.Contact;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Party;
import io.tandem.session.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sessions of a customer are told something. Those that act for the whole customer are told everything.
 *
 * @param everybody whether all sessions are
 * @param operatorIds the operators whose sessions are, if not all
 */
public record Audience(boolean everybody, Set<Long> operatorIds) {

    /** All sessions of the customer. */
    public static final Audience EVERYBODY = new Audience(true, Set.of());

    public Audience {
        operatorIds = Set.copyOf(operatorIds);
    }

    /** One operator. */
    public static Audience operator(long operatorId) {
        return new Audience(false, Set.of(operatorId));
    }

    /** The operators who take part in a contact, or did until it ended. */
    public static Audience partiesOf(Contact contact) {
        return new Audience(
                false,
                contact.parties().stream()
                        .filter(party -> party.isLive()
                                || party.end()
                                        .filter(LegEnd.CONTACT_ENDED::equals)
                                        .isPresent())
                        .flatMap(Audience::operatorId)
                        .collect(Collectors.toSet()));
    }

    /** The same, and the operator a party is, if it is one. */
    public Audience and(Party party) {
        return new Audience(
                everybody,
                Stream.concat(operatorIds.stream(), operatorId(party)).collect(Collectors.toSet()));
    }

    /** Whether a session of the customer belongs to it. */
    public boolean includes(Principal principal) {
        return everybody
                || principal.operatorId().isEmpty()
                || operatorIds.contains(principal.operatorId().getAsLong());
    }

    private static Stream<Long> operatorId(Party party) {
        return party.operatorId().stream();
    }
}
