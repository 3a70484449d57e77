package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.Type;
import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.command.Write;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Refusal.Code;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The parties of a chat write to one another. */
class WritingTest {

    private final Centre centre = Centre.ready();

    @Test
    void numbersMessagesInTheOrderTheyWereWrittenWhoeverWrote() {
        chat();
        centre.run(at -> new WriteAsCaller(1, "hello", at));
        centre.run(at -> new Answer(7, at));
        centre.run(at -> new Write(7, "good morning", at));
        centre.run(at -> new WriteAsCaller(1, "bye", at));

        assertThat(centre.contact(1).journal().messages())
                .as("what was written")
                .extracting(
                        Message::index,
                        message -> message.author().orElseThrow().number(),
                        Message::text)
                .containsExactly(tuple(1, 1, "hello"), tuple(2, 2, "good morning"), tuple(3, 1, "bye"));
    }

    @Test
    void tellsWhoWroteWhat() {
        chat();
        Outcome outcome = centre.run(at -> new WriteAsCaller(1, "hello", at));

        ContactEvent.MessageAdded added =
                (ContactEvent.MessageAdded) ((Outcome.Done) outcome).events().get(0);
        assertThat(added.party().leg()).as("the author").isEqualTo(Centre.leg(1, 1));
        assertThat(added.message().text()).as("the text").isEqualTo("hello");
    }

    @Test
    void tellsOfTypingWithoutKeepingIt() {
        chat();
        centre.run(at -> new Answer(7, at));
        Contact before = centre.contact(1);

        Outcome byCaller = centre.run(at -> new TypeAsCaller(1, true, "", at));
        Outcome byOperator = centre.run(at -> new Type(7, false, "", at));

        assertThat(TransitionTableTest.events(byCaller)).as("told").isEqualTo("Contact.Typing");
        assertThat(TransitionTableTest.events(byOperator)).as("told").isEqualTo("Contact.Typing");
        assertThat(centre.contact(1).journal().entries())
                .as("the journal")
                .isEqualTo(before.journal().entries());
        assertThat(centre.contact(1).journal().last())
                .as("numbers given")
                .isEqualTo(before.journal().last() + 2);
    }

    @Test
    void anOperatorWritesOnlyInWhatTheyHaveAccepted() {
        chat();

        assertRefused(centre.run(at -> new Write(7, "too early", at)), Code.WRONG_STATE);
        assertRefused(centre.run(at -> new Write(8, "not mine", at)), Code.WRONG_STATE);
    }

    @Test
    void nobodyWritesOnTheTelephone() {
        centre.call(1, Centre.SALES);

        assertRefused(centre.run(at -> new WriteAsCaller(1, "hello", at)), Code.NOT_WRITTEN_WITH);
        assertRefused(centre.run(at -> new Write(7, "hello", at)), Code.NOT_WRITTEN_WITH);
    }

    @Test
    void nobodyWritesAfterTheVisitorHasLeft() {
        chat();
        centre.run(at -> new Answer(7, at));
        centre.run(at -> new LeaveAsCaller(1, at));

        assertRefused(centre.run(at -> new WriteAsCaller(1, "still here?", at)), Code.NO_CALLER);
        assertRefused(centre.run(at -> new Write(7, "still there?", at)), Code.WRONG_STATE);
        assertThat(centre.operator(7).state()).as("the operator").isEqualTo(OperatorState.WRAP);
    }

    @Test
    void aContactHoldsOnlySoManyMessages() {
        chat();
        for (int i = 0; i < 2_000; i++) {
            centre.run(at -> new WriteAsCaller(1, "again", at));
        }

        assertRefused(centre.run(at -> new WriteAsCaller(1, "one too many", at)), Code.TOO_MANY_MESSAGES);
        assertThat(centre.contact(1).journal().messages().size())
                .as("the last index")
                .isEqualTo(2_000);
    }

    @Test
    void aContactHoldsOnlySoMuchText() {
        chat();
        String page = "x".repeat(4_000);
        for (int i = 0; i < 125; i++) {
            assertThat(centre.contact(1).isFull()).as("full with %d pages", i).isFalse();
            centre.run(at -> new WriteAsCaller(1, page, at));
        }

        assertThat(centre.contact(1).isFull())
                .as("full with half a million characters")
                .isTrue();
        assertRefused(centre.run(at -> new WriteAsCaller(1, "x", at)), Code.TOO_MANY_MESSAGES);
    }

    private void chat() {
        centre.arrive(1, Medium.CHAT, Optional.of(Centre.SALES), Optional.empty());
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static void assertRefused(Outcome outcome, Code code) {
        assertThat(outcome).as("refused").isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusal().code()).as("why").isEqualTo(code);
    }
}
