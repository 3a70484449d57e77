package io.tandem.contact.history;

import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ended contacts for tests. */
public final class HistorySamples {

    /** When the samples began. */
    public static final Instant BEGAN = Instant.parse("2026-10-24T23:00:00.123456Z");

    private HistorySamples() {}

    /** A call that an operator answered. */
    public static EndedContact answered(long id, long customerId, Instant ended) {
        return new EndedContact(
                id,
                customerId,
                Medium.VOICE,
                Direction.INBOUND,
                "01632 960003",
                "01632 960010",
                "Main line",
                "Sales line",
                Optional.of(55L),
                BEGAN,
                Optional.of(BEGAN.plusSeconds(1)),
                Optional.of(BEGAN.plusSeconds(5)),
                ended,
                EndCause.CALLER_LEFT,
                95,
                90,
                Optional.of(4L),
                List.of(
                        new EndedParty(
                                1,
                                Role.CALLER,
                                Optional.empty(),
                                "01632 960003",
                                BEGAN,
                                Optional.of(BEGAN),
                                ended,
                                LegEnd.HUNG_UP),
                        new EndedParty(
                                2,
                                Role.OPERATOR,
                                Optional.of(7L),
                                "33337",
                                BEGAN.plusSeconds(2),
                                Optional.of(BEGAN.plusSeconds(5)),
                                ended,
                                LegEnd.CONTACT_ENDED)));
    }

    /** A call whose caller gave up at once. */
    public static EndedContact abandoned(long id, long customerId, Instant ended) {
        return new EndedContact(
                id,
                customerId,
                Medium.VOICE,
                Direction.INBOUND,
                "01632 960003",
                "01632 960010",
                "",
                "",
                Optional.empty(),
                BEGAN,
                Optional.empty(),
                Optional.empty(),
                ended,
                EndCause.CALLER_LEFT,
                1,
                0,
                Optional.empty(),
                List.of());
    }
}
