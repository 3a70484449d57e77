package io.tandem.telxl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.config.Settings;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.LicenceKind;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Operator;
import io.tandem.contact.model.OperatorSettings;
import io.tandem.contact.model.OperatorState;
import io.tandem.telxl.event.OpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of operators (spec 4.3, 8.1, 10.3, 10.8). */
class StatusesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Operator LOGGED_OUT = Operator.loggedOut(
            7001,
            300,
            new OperatorSettings(
                    "Operator",
                    "33337001",
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Set.of(Medium.VOICE),
                    Set.of()),
            NOW);
    private static final Operator WAITING = LOGGED_OUT.logIn(LicenceKind.OPERATOR, NOW);

    @Test
    void tellsWhoAnOperatorIsAndHowTheyWork() {
        assertThat(statuses("both").of(WAITING))
                .isEqualTo(new OpStatus(
                        7001L, 7001L, 300L, 300L, "Ada Example", "", 1, 1, "Waiting", "33337001", 20, 60, 0, ""));
    }

    @Test
    void leavesNameAndAddressEmptyWhileTheyAreNotKnown() {
        OpStatus status = new Statuses(id -> Optional.empty(), settings("both")).of(WAITING);
        assertThat(status.name()).isEmpty();
        assertThat(status.email()).isEmpty();
    }

    @ParameterizedTest(name = "10.3 {0}")
    @CsvSource({"both, 7001, 7001, 300, 300", "table, 7001, , 300, ", "example, , 7001, , 300"})
    void namesTheIdsAsConfigured(String spelling, Long id, Long idOfExample, Long customer, Long customerOfExample) {
        OpStatus status = statuses(spelling).of(WAITING);
        assertThat(status.operatorId()).isEqualTo(id);
        assertThat(status.operatorIdOfExample()).isEqualTo(idOfExample);
        assertThat(status.customerId()).isEqualTo(customer);
        assertThat(status.customerIdOfExample()).isEqualTo(customerOfExample);
    }

    @ParameterizedTest(name = "8.1 {0}, {1} \"{2}\", \"{3}\"")
    @CsvSource({
        "3, BREAK, Lunch, '', 14, Break: Lunch, Lunch",
        "4, BUSY, Meeting, back at 3, 11, Busy: Meeting, Meeting",
        "0, BUSY, '', On site, 11, Busy: On site, On site",
        "0, BUSY, '', '', 11, Busy, ''"
    })
    void describesABreak(long id, BreakKind kind, String name, String text, int code, String desc, String breakName) {
        OpStatus status = statuses("both").of(WAITING.startBreak(new Break(id, kind, name, text), NOW));
        assertThat(status.opStateCode()).isEqualTo(code);
        assertThat(status.opStateDesc()).isEqualTo(desc);
        assertThat(status.breakId()).isEqualTo(id);
        assertThat(status.breakName()).isEqualTo(breakName);
        assertThat(status.loginState()).as("on a break is logged in").isEqualTo(1);
    }

    @Test
    void tellsALoggedOutOperator() {
        OpStatus status = statuses("both").of(LOGGED_OUT);
        assertThat(status.loginState()).isZero();
        assertThat(status.opStateCode()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"WAITING,1", "RINGING,2", "ON_CALL,3", "WRAP,4", "LOGGED_OUT,10", "BUSY,11", "BREAK,14"})
    void hasACodeForEachState(OperatorState state, int code) {
        assertThat(OpState.of(state).code()).isEqualTo(code);
    }

    private static Statuses statuses(String spelling) {
        return new Statuses(id -> Optional.of(new OperatorCards.Card("Ada Example", "")), settings(spelling));
    }

    private static Settings settings(String spelling) {
        Map<String, String> configured = Map.of("tandem.telxl.id-spelling", spelling);
        return new Settings(name -> Optional.ofNullable(configured.get(name)));
    }
}
