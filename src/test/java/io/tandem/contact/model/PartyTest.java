package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Party DIALLED =
            Party.begin(new LegId(900, 1), Role.CALLER, Optional.empty(), "01632 960003", LegState.DIALLING, NOON);

    @ParameterizedTest
    @CsvSource(textBlock = """
        # from,   move,     to
        DIALLING, alert,    ALERTING
        DIALLING, answer,   TALKING
        DIALLING, hold,     refused
        DIALLING, retrieve, refused
        DIALLING, release,  RELEASED
        ALERTING, alert,    refused
        ALERTING, answer,   TALKING
        ALERTING, hold,     refused
        ALERTING, retrieve, refused
        ALERTING, release,  RELEASED
        TALKING,  alert,    refused
        TALKING,  answer,   refused
        TALKING,  hold,     HELD
        TALKING,  retrieve, refused
        TALKING,  release,  RELEASED
        HELD,     alert,    refused
        HELD,     answer,   refused
        HELD,     hold,     refused
        HELD,     retrieve, TALKING
        HELD,     release,  RELEASED
        RELEASED, alert,    refused
        RELEASED, answer,   refused
        RELEASED, hold,     refused
        RELEASED, retrieve, refused
        RELEASED, release,  refused
        """)
    void movesOnlyAsTheTableSays(String from, String move, String to) {
        assertThat(after(partyIn(from), move))
                .as("%s of a leg that is %s", move, from)
                .isEqualTo(to);
    }

    @Test
    void remembersWhenItBeganWasAnsweredAndEnded() {
        Party gone = DIALLED.answer(NOON.plusSeconds(3)).release(LegEnd.HUNG_UP, NOON.plusSeconds(98));

        assertThat(gone.began()).isEqualTo(NOON);
        assertThat(gone.answered()).contains(NOON.plusSeconds(3));
        assertThat(gone.ended()).contains(NOON.plusSeconds(98));
        assertThat(gone.end()).contains(LegEnd.HUNG_UP);
    }

    private static Party partyIn(String state) {
        return switch (state) {
            case "DIALLING" -> DIALLED;
            case "ALERTING" -> DIALLED.alert(NOON);
            case "TALKING" -> DIALLED.answer(NOON);
            case "HELD" -> DIALLED.answer(NOON).hold(NOON);
            case "RELEASED" -> DIALLED.release(LegEnd.BUSY, NOON);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String after(Party party, String move) {
        try {
            Party next =
                    switch (move) {
                        case "alert" -> party.alert(NOON);
                        case "answer" -> party.answer(NOON);
                        case "hold" -> party.hold(NOON);
                        case "retrieve" -> party.retrieve(NOON);
                        case "release" -> party.release(LegEnd.HUNG_UP, NOON);
                        default -> throw new IllegalArgumentException(move);
                    };
            return next.state().name();
        } catch (RefusedException refused) {
            return "refused";
        }
    }
}
