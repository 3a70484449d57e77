package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every state of a contact against every command about it: {@code contact/transitions.csv} is the state machine. */
class TransitionTableTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/contact/transitions.csv", numLinesToSkip = 1)
    void followsTheTable(Situation situation, String command, String outcome, String operator, String events) {
        Centre centre = Centre.ready();
        situation.arrange(centre);

        Outcome actual = centre.run(Commands.named(command));

        assertThat(outcome(centre, actual)).as("what became of it").isEqualTo(outcome);
        assertThat(events(actual)).as("what happened on the way").isEqualTo(events);
        assertThat(centre.operator(7).state().name())
                .as("the operator who served it")
                .isEqualTo(operator);
    }

    /** A contact's new state, or the code of the refusal in lower case, or {@code ignored}. */
    static String outcome(Centre centre, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.refusal().code().name().toLowerCase(Locale.ROOT);
        }
        return outcome instanceof Outcome.Done ? centre.contact(1).state().name() : "ignored";
    }

    static String events(Outcome outcome) {
        return outcome instanceof Outcome.Done done && !done.events().isEmpty()
                ? done.events().stream().map(Centre::name).collect(Collectors.joining(" "))
                : "-";
    }
}
