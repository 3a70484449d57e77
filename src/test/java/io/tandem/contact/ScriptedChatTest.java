package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Enqueue;
import io.tandem.contact.command.GiveToScript;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.LogOut;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.Write;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.OperatorState;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Party;
import io.tandem.contact.model.Recording;
import io.tandem.contact.model.Refusal.Code;
import io.tandem.contact.model.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application talks with the parties of a written contact, and hands the caller to agents. */
class ScriptedChatTest {

    private final Centre centre = Centre.ready();

    @Test
    void anApplicationWritesUnderItsNameAndIsNoParty() {
        arrive(Medium.CHAT);
        centre.run(at -> new WriteAsCaller(1, "hello", at));
        Outcome written = centre.run(at -> new WriteAsScript(1, "bot", Item.text("What can I do?"), at));

        assertThat(TransitionTableTest.events(written)).as("told").isEqualTo("Contact.Noted");
        Message last = centre.contact(1).journal().messages().get(1);
        assertThat(last.author()).as("the author's leg").isEmpty();
        assertThat(last.entry())
                .as("the entry")
                .extracting(JournalEntry::kind, JournalEntry::name, JournalEntry::text)
                .containsExactly(JournalEntry.Kind.TEXT, "bot", "What can I do?");
        assertThat(last.index()).as("its place among the messages").isEqualTo(2);
        assertThat(centre.contact(1).parties()).as("parties").hasSize(1);
    }

    @Test
    void anApplicationWritesToAgentsToo() {
        arrive(Medium.TEXT);
        transferToSales();
        centre.run(at -> new Answer(7, at));

        assertThat(centre.run(at -> new WriteAsScript(1, "bot", Item.url("https://shop.example/7"), at)))
                .as("while an agent serves the caller")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anApplicationWritesNowhereElse() {
        centre.call(1, Centre.SALES);
        centre.arrive(2, Medium.CHAT, Optional.empty(), Optional.of("bot"));
        centre.run(at -> new Terminate(2, at));

        assertRefused(write(1), Code.NOT_WRITTEN_WITH);
        assertRefused(write(2), Code.WRONG_STATE);
        assertRefused(write(3), Code.UNKNOWN_CONTACT);
    }

    @Test
    void whatAnApplicationWritesCounts() {
        arrive(Medium.CHAT);
        for (int i = 0; i < 2_000; i++) {
            write(1);
        }

        assertRefused(write(1), Code.TOO_MANY_MESSAGES);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAT", "TEXT"})
    void anApplicationsQueueGivesTheCallerToAnAgentAndBackAgain(Medium medium) {
        arrive(medium);
        centre.run(at -> new WriteAsCaller(1, "an agent, please", at));
        transferToSales();
        assertThat(centre.contact(1).state()).as("with agents who wait").isEqualTo(ContactState.OFFERED);
        assertThat(centre.operator(7).state()).as("who waited longest").isEqualTo(OperatorState.RINGING);

        centre.run(at -> new Answer(7, at));
        centre.run(at -> new Write(7, "good morning", at));
        assertThat(centre.contact(1).state()).as("accepted").isEqualTo(ContactState.CONNECTED);
        assertThat(centre.contact(1).plan().afterCall()).as("what follows").contains("bot");
        assertThat(centre.contact(1).journal().messages())
                .extracting(Message::text)
                .as("all that was written, before the agent came too")
                .containsExactly("an agent, please", "good morning");

        centre.run(at -> new HangUp(7, at));
        assertThat(centre.contact(1).state()).as("the agent has left").isEqualTo(ContactState.SCRIPTED);
        assertThat(centre.contact(1).plan().script()).as("in control").contains("bot");
    }

    @Test
    void theCallerWaitsIfNobodyIsFreeAndTheApplicationMayTakeThemBack() {
        for (long operator = 7; operator <= 8; operator++) {
            long id = operator;
            centre.run(at -> new LogOut(id, at));
        }
        arrive(Medium.CHAT);
        transferToSales();
        assertThat(centre.contact(1).state()).as("nobody is free").isEqualTo(ContactState.QUEUED);
        assertThat(write(1)).as("meanwhile").isInstanceOf(Outcome.Done.class);

        centre.run(at -> new GiveToScript(1, "bot", at));
        assertThat(centre.contact(1).state()).as("taken back").isEqualTo(ContactState.SCRIPTED);
        assertThat(centre.floor.queues.get(Centre.SALES).waiting())
                .as("the line")
                .isEmpty();
    }

    @Test
    void whomAnApplicationBeginsToWriteToIsShownByTheirOwnAddress() {
        Origin origin =
                Origin.of(Centre.CUSTOMER, Medium.TEXT, Direction.OUTBOUND, "01632 960020", "07700 900123", centre.now);
        centre.run(at -> new Arrive(1, origin, Recording.none(false, false), Optional.empty(), Optional.of("bot"), at));

        Party caller = centre.contact(1).requireCaller();
        assertThat(caller.address()).as("the caller's address").isEqualTo("07700 900123");
        assertThat(caller.role()).isEqualTo(Role.CALLER);
        assertThat(centre.contact(1).journal().nameOf(caller.leg()))
                .as("how agents see them")
                .isEqualTo("07700 900123");
    }

    private void arrive(Medium medium) {
        centre.arrive(1, medium, Optional.empty(), Optional.of("bot"));
    }

    private void transferToSales() {
        centre.run(at -> new Enqueue(1, Centre.SALES, Optional.of("bot"), at));
    }

    private Outcome write(long contactId) {
        return centre.run(at -> new WriteAsScript(contactId, "bot", Item.text("again"), at));
    }

    private static void assertRefused(Outcome outcome, Code code) {
        assertThat(outcome).as("refused").isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).refusal().code()).as("why").isEqualTo(code);
    }
}
