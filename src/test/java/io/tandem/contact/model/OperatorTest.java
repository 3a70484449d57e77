package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's state machine, a row for each state and a column for each move. */
class OperatorTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(5);
    private static final Break LUNCH = new Break(3, BreakKind.BREAK, "Lunch", "");
    private static final Break BUSY = new Break(0, BreakKind.BUSY, "", "On site");
    private static final OperatorSettings SETTINGS = new OperatorSettings(
            "Operator",
            "33337",
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            EnumSet.allOf(Medium.class),
            Set.of(55L));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # from            | move            | to
        LOGGED_OUT        | logIn           | WAITING
        LOGGED_OUT        | logOut          | logged_out
        LOGGED_OUT        | ring            | logged_out
        LOGGED_OUT        | answer          | wrong_state
        LOGGED_OUT        | miss            | wrong_state
        LOGGED_OUT        | missUnreachable | wrong_state
        LOGGED_OUT        | leave           | wrong_state
        LOGGED_OUT        | startWrap       | wrong_state
        LOGGED_OUT        | endWrap         | wrong_state
        LOGGED_OUT        | startBreak      | logged_out
        LOGGED_OUT        | startBusy       | logged_out
        LOGGED_OUT        | endBreak        | logged_out
        WAITING           | logIn           | wrong_state
        WAITING           | logOut          | LOGGED_OUT
        WAITING           | ring            | RINGING contact
        WAITING           | answer          | wrong_state
        WAITING           | miss            | wrong_state
        WAITING           | missUnreachable | wrong_state
        WAITING           | leave           | wrong_state
        WAITING           | startWrap       | WRAP
        WAITING           | endWrap         | wrong_state
        WAITING           | startBreak      | BREAK Lunch
        WAITING           | startBusy       | BUSY On site
        WAITING           | endBreak        | wrong_state
        RINGING           | logIn           | wrong_state
        RINGING           | logOut          | in_contact
        RINGING           | ring            | operator_unavailable
        RINGING           | answer          | ON_CALL contact
        RINGING           | miss            | WAITING
        RINGING           | missUnreachable | BUSY Phone not reachable
        RINGING           | leave           | wrong_state
        RINGING           | startWrap       | wrong_state
        RINGING           | endWrap         | wrong_state
        RINGING           | startBreak      | RINGING contact, then Lunch
        RINGING           | startBusy       | RINGING contact, then On site
        RINGING           | endBreak        | wrong_state
        ON_CALL           | logIn           | wrong_state
        ON_CALL           | logOut          | in_contact
        ON_CALL           | ring            | operator_unavailable
        ON_CALL           | answer          | wrong_state
        ON_CALL           | miss            | wrong_state
        ON_CALL           | missUnreachable | wrong_state
        ON_CALL           | leave           | WRAP contact 60 s
        ON_CALL           | startWrap       | wrong_state
        ON_CALL           | endWrap         | wrong_state
        ON_CALL           | startBreak      | ON_CALL contact, then Lunch
        ON_CALL           | startBusy       | ON_CALL contact, then On site
        ON_CALL           | endBreak        | wrong_state
        WRAP              | logIn           | wrong_state
        WRAP              | logOut          | LOGGED_OUT
        WRAP              | ring            | RINGING contact
        WRAP              | answer          | wrong_state
        WRAP              | miss            | wrong_state
        WRAP              | missUnreachable | wrong_state
        WRAP              | leave           | wrong_state
        WRAP              | startWrap       | WRAP contact
        WRAP              | endWrap         | WAITING
        WRAP              | startBreak      | WRAP contact 55 s, then Lunch
        WRAP              | startBusy       | WRAP contact 55 s, then On site
        WRAP              | endBreak        | wrong_state
        BREAK             | logIn           | wrong_state
        BREAK             | logOut          | LOGGED_OUT
        BREAK             | ring            | RINGING contact, then Lunch
        BREAK             | answer          | wrong_state
        BREAK             | miss            | wrong_state
        BREAK             | missUnreachable | wrong_state
        BREAK             | leave           | wrong_state
        BREAK             | startWrap       | wrong_state
        BREAK             | endWrap         | wrong_state
        BREAK             | startBreak      | BREAK Lunch
        BREAK             | startBusy       | BUSY On site
        BREAK             | endBreak        | WAITING
        BUSY              | logIn           | wrong_state
        BUSY              | logOut          | LOGGED_OUT
        BUSY              | ring            | RINGING contact, then On site
        BUSY              | answer          | wrong_state
        BUSY              | miss            | wrong_state
        BUSY              | missUnreachable | wrong_state
        BUSY              | leave           | wrong_state
        BUSY              | startWrap       | wrong_state
        BUSY              | endWrap         | wrong_state
        BUSY              | startBreak      | BREAK Lunch
        BUSY              | startBusy       | BUSY On site
        BUSY              | endBreak        | WAITING
        RINGING_LUNCH     | miss            | BREAK Lunch
        RINGING_LUNCH     | missUnreachable | BREAK Lunch
        RINGING_LUNCH     | answer          | ON_CALL contact, then Lunch
        RINGING_LUNCH     | endBreak        | RINGING contact
        ON_CALL_LUNCH     | leave           | WRAP contact 60 s, then Lunch
        ON_CALL_LUNCH     | startBusy       | ON_CALL contact, then On site
        ON_CALL_LUNCH     | endBreak        | ON_CALL contact
        WRAP_LUNCH        | endWrap         | BREAK Lunch
        WRAP_LUNCH        | startWrap       | WRAP contact, then Lunch
        WRAP_LUNCH        | endBreak        | WRAP contact 55 s
        WRAP_LUNCH        | ring            | RINGING contact, then Lunch
        """)
    void movesOnlyAsTheTableSays(String from, String move, String to) {
        assertThat(describe(operatorIn(from), move))
                .as("%s of an operator in %s", move, from)
                .isEqualTo(to);
    }

    @Test
    void goesStraightBackToWaitingWhenThereIsNoWrapTime() {
        OperatorSettings hasty =
                new OperatorSettings("Operator", "33337", Duration.ZERO, Duration.ZERO, Set.of(), Set.of());
        Operator onCall = Operator.loggedOut(7, 300, hasty, NOON)
                .logIn(LicenceKind.OPERATOR, NOON)
                .ring(900, NOON)
                .answer(NOON);

        assertThat(onCall.leave(LATER).state())
                .as("state after a contact without wrap")
                .isEqualTo(OperatorState.WAITING);
    }

    @Test
    void holdsALicenceFromLogInToLogOut() {
        assertThat(operatorIn("ON_CALL").licence()).as("during a contact").contains(LicenceKind.OPERATOR);
        assertThat(operatorIn("WRAP").logOut(LATER).licence())
                .as("after logging out")
                .isEmpty();
    }

    @Test
    void startsEachStateAtTheTimeOfTheMove() {
        assertThat(operatorIn("WAITING").ring(900, LATER).since()).isEqualTo(LATER);
    }

    private static Operator operatorIn(String state) {
        Operator out = Operator.loggedOut(7, 300, SETTINGS, NOON);
        Operator waiting = out.logIn(LicenceKind.OPERATOR, NOON);
        Operator ringing = waiting.ring(900, NOON);
        Operator onCall = ringing.answer(NOON);
        return switch (state) {
            case "LOGGED_OUT" -> out;
            case "WAITING" -> waiting;
            case "RINGING" -> ringing;
            case "ON_CALL" -> onCall;
            case "WRAP" -> onCall.leave(NOON);
            case "BREAK" -> waiting.startBreak(LUNCH, NOON);
            case "BUSY" -> waiting.startBreak(BUSY, NOON);
            case "RINGING_LUNCH" -> ringing.startBreak(LUNCH, NOON);
            case "ON_CALL_LUNCH" -> onCall.startBreak(LUNCH, NOON);
            case "WRAP_LUNCH" -> onCall.leave(NOON).startBreak(LUNCH, NOON);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static String describe(Operator operator, String move) {
        try {
            Operator next =
                    switch (move) {
                        case "logIn" -> operator.logIn(LicenceKind.OPERATOR, LATER);
                        case "logOut" -> operator.logOut(LATER);
                        case "ring" -> operator.ring(901, LATER);
                        case "answer" -> operator.answer(LATER);
                        case "miss" -> operator.miss(LATER);
                        case "missUnreachable" -> operator.missUnreachable(LATER);
                        case "leave" -> operator.leave(LATER);
                        case "startWrap" -> operator.startWrap(LATER);
                        case "endWrap" -> operator.endWrap(LATER);
                        case "startBreak" -> operator.startBreak(LUNCH, LATER);
                        case "startBusy" -> operator.startBreak(BUSY, LATER);
                        case "endBreak" -> operator.endBreak(LATER);
                        default -> throw new IllegalArgumentException(move);
                    };
            return describe(next);
        } catch (RefusedException refused) {
            return refused.refusal().code().name().toLowerCase(Locale.ROOT);
        }
    }

    private static String describe(Operator operator) {
        return operator.state()
                + operator.contact().map(id -> " contact").orElse("")
                + words(operator.onBreak(), " ")
                + operator.wrapEnds()
                        .map(ends -> " " + Duration.between(LATER, ends).toSeconds() + " s")
                        .orElse("")
                + words(operator.pendingBreak(), ", then ");
    }

    private static String words(Optional<Break> pause, String before) {
        return pause.map(wanted -> before + (wanted.name().isEmpty() ? wanted.text() : wanted.name()))
                .orElse("");
    }
}
