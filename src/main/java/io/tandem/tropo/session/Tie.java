package io.tandem.tropo.session;

import io.tandem.contact.model.LegId;
import io.tandem.contact.model.Party;
import io.tandem.tropo.document.Call;
import io.tandem.tropo.document.Record;
import io.tandem.tropo.document.Say;
import io.tandem.tropo.document.Transfer;
import io.tandem.tropo.execution.Leg;
import java.util.List;
import java.util.Optional;

/** What an effect that is being carried out has to do with contacts. */
sealed interface Tie {

    /** The contact that is there for it alone. */
    default Optional<Long> contact() {
        return Optional.empty();
    }

    /**
     * Something is being said.
     *
     * @param leg who hears it
     */
    record Speaking(Leg leg) implements Tie {}

    /**
     * The session's call is being made.
     *
     * @param contactId its contact, once there is one
     * @param call whom, and how
     * @param answered who answered, while keys are still pressed for them
     */
    record Calling(Optional<Long> contactId, Call call, Optional<Party> answered) implements Tie {

        @Override
        public Optional<Long> contact() {
            return contactId;
        }
    }

    /**
     * A third party is to be told something.
     *
     * @param contactId the contact with them, once there is one
     * @param say what
     */
    record Messaging(Optional<Long> contactId, List<Say> say) implements Tie {

        public Messaging {
            say = List.copyOf(say);
        }

        @Override
        public Optional<Long> contact() {
            return contactId;
        }

        /** Without what is said. */
        @Override
        public String toString() {
            return "Messaging[" + contactId + ']';
        }
    }

    /** The call is being deflected. */
    record Redirecting() implements Tie {}

    /**
     * The user is being connected with somebody, or is so.
     *
     * @param transfer to whom, and how
     * @param queue the number by which they get into a queue, if that is where they go
     * @param begun whether the core has begun: before, that the application is in control says nothing
     * @param other who answered
     */
    record Transferring(Transfer transfer, Optional<String> queue, boolean begun, Optional<Party> other)
            implements Tie {

        Transferring into(String number) {
            return new Transferring(transfer, Optional.of(number), begun, other);
        }

        Transferring begin() {
            return new Transferring(transfer, queue, true, other);
        }

        Transferring answeredBy(Party party) {
            return new Transferring(transfer, queue, true, Optional.of(party));
        }

        /** Leg of who answered. */
        Optional<LegId> leg() {
            return other.map(Party::leg);
        }
    }

    /** The user is being taken back from a transfer: what is still told of that counts for nothing. */
    record Returning() implements Tie {}

    /**
     * The caller is being recorded.
     *
     * @param record where to
     */
    record Recording(Record record) implements Tie {}

    /** The caller is in a conference. */
    record Conferring() implements Tie {}
}
