package io.tandem.contact.event;

import io.tandem.contact.model.Licences;
import java.time.Instant;

/** Something that happened to a customer's licences. */
public sealed interface LicencesEvent extends Event {

    /** The licences as they are now. */
    Licences licences();

    /** The limits were set. */
    record Configured(Licences licences, Instant at) implements LicencesEvent {}

    /**
     * An operator got a licence.
     *
     * @param operatorId the operator
     */
    record Taken(Licences licences, long operatorId, Instant at) implements LicencesEvent {}

    /**
     * An operator gave a licence back.
     *
     * @param operatorId the operator
     */
    record GivenBack(Licences licences, long operatorId, Instant at) implements LicencesEvent {}
}
