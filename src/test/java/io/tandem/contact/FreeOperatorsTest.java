package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.EndBreak;
import io.tandem.contact.command.StartBreak;
import io.tandem.contact.model.Break;
import io.tandem.contact.model.BreakKind;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Queue;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators who come and go without their queue being written for each: it would be the one thing that all nodes write. */
class FreeOperatorsTest {

    private final Centre centre = Centre.ready();

    @BeforeEach
    void sevenTakesABreakAndComesBack() {
        Queue before = sales();
        centre.run(at -> new StartBreak(7, new Break(1, BreakKind.BREAK, "Tea", ""), at));
        assertThat(sales()).as("after the break began").isSameAs(before);
        centre.pass(Duration.ofMinutes(5));
        centre.run(at -> new EndBreak(7, at));
        assertThat(sales()).as("after the break").isSameAs(before);
    }

    @Test
    void whoWasAwayIsChosenAfterThoseWhoWaited() {
        centre.call(1, Centre.SALES);

        assertThat(centre.operator(8).state()).isEqualTo(OperatorState.RINGING);
        centre.call(2, Centre.SALES);
        assertThat(centre.operator(7).state()).isEqualTo(OperatorState.RINGING);
    }

    @Test
    void whoIsAwayIsLookedAtOnceByThoseWhoArrive() {
        centre.run(at -> new StartBreak(7, new Break(1, BreakKind.BREAK, "Tea", ""), at));
        centre.run(at -> new StartBreak(8, new Break(1, BreakKind.BREAK, "Tea", ""), at));
        assertThat(sales().counts(7)).as("7 is counted on still").isTrue();
        centre.call(1, Centre.SALES);

        assertThat(sales().free()).as("when somebody had looked").isEmpty();
        centre.run(at -> new EndBreak(8, at));
        assertThat(centre.operator(8).state()).as("who comes back").isEqualTo(OperatorState.RINGING);
    }

    private Queue sales() {
        return centre.floor.queues.get(Centre.SALES);
    }
}
