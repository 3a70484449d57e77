package io.tandem.contact.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Ending;
import io.tandem.contact.model.Item;
import io.tandem.store.Stages;
import io.tandem.store.local.Footprint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A conversation in which nobody writes any more comes to its end. */
class TextIdleTest {

    private static final Duration ALMOST = Duration.ofMinutes(119);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private final TextCentre centre = new TextCentre();

    @Test
    void aContactEndsWhenNobodyHasWrittenForTwoHours() {
        long contact = centre.write("hello");
        centre.pass(ALMOST);
        assertThat(centre.contact(contact).state()).as("almost").isEqualTo(ContactState.SCRIPTED);

        centre.pass(TWO_MINUTES);
        assertThat(centre.contact(contact).ending())
                .as("silent for too long")
                .map(Ending::cause)
                .contains(EndCause.CALLER_LEFT);
        assertThat(centre.write("anybody there?")).as("the next text").isNotEqualTo(contact);
    }

    @Test
    void eachMessageInEitherDirectionPutsTheEndOff() {
        long contact = centre.write("hello");
        centre.pass(ALMOST);
        centre.write("still there?");
        centre.pass(ALMOST);
        centre.run(at -> new WriteAsScript(contact, "bot", Item.text("yes"), at));
        centre.pass(ALMOST);
        assertThat(centre.contact(contact).isLive())
                .as("after three times almost")
                .isTrue();

        centre.pass(TWO_MINUTES);
        assertThat(centre.contact(contact).isLive()).as("after the last").isFalse();
    }

    @Test
    void aContactThatAnOperatorIsInGoesOn() {
        long contact = centre.receive(TextCentre.TO_QUEUE, "hello").orElseThrow();
        centre.run(at -> new Answer(7, at));
        centre.pass(Duration.ofHours(9));
        assertThat(centre.contact(contact).state()).as("all day").isEqualTo(ContactState.CONNECTED);

        centre.run(at -> new HangUp(7, at));
        assertThat(centre.contact(contact).isLive()).as("left alone").isFalse();
    }

    @Test
    void aContactThatWaitsForAnOperatorInVainEnds() {
        centre.receive(TextCentre.TO_QUEUE, "hello");
        centre.run(at -> new Answer(7, at));
        long waiting = Stages.get(centre.lines.receive(TextCentre.TO_QUEUE, "07700 900124", "SMS", "hello"))
                .orElseThrow();
        assertThat(centre.contact(waiting).state()).isEqualTo(ContactState.QUEUED);

        centre.pass(Duration.ofHours(2));
        assertThat(centre.contact(waiting).isLive()).as("after two hours").isFalse();
    }

    @Test
    void nothingIsLeftOfConversationsThatAreOver() {
        int before = Footprint.of(centre.store);
        long first = centre.write("hello");
        centre.run(at -> new Terminate(first, at));
        centre.write("hello again");
        centre.pass(Duration.ofHours(5));
        Stages.get(centre.store.update("sweeping", workspace -> null));

        assertThat(Footprint.of(centre.store)).as("states and timers").isEqualTo(before);
    }
}
