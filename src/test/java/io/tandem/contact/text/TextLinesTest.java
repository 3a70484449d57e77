package io.tandem.contact.text;

import static io.tandem.contact.text.TextCentre.CUSTOMER;
import static io.tandem.contact.text.TextCentre.OTHER;
import static io.tandem.contact.text.TextCentre.SMS;
import static io.tandem.contact.text.TextCentre.TO_APPLICATION;
import static io.tandem.contact.text.TextCentre.TO_QUEUE;
import static io.tandem.contact.text.TextCentre.TO_QUEUE_OF_OTHER;
import static io.tandem.contact.text.TextCentre.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.Write;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Conversation;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Message;
import io.tandem.contact.model.Refusal;
import io.tandem.contact.model.RefusedException;
import io.tandem.store.Stages;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come in and go out, one live contact for each conversation. */
class TextLinesTest {

    private final TextCentre centre = new TextCentre();

    @Test
    void aTextBeginsAContactWithTheApplicationOfTheNumber() {
        Contact contact = centre.contact(centre.write("hello"));

        assertThat(contact.state()).isEqualTo(ContactState.SCRIPTED);
        assertThat(contact.plan().script()).as("in control").contains("demo");
        assertThat(contact.origin())
                .as("where it comes from")
                .satisfies(origin -> assertThat(origin.medium()).isEqualTo(Medium.TEXT))
                .satisfies(origin -> assertThat(origin.direction()).isEqualTo(Direction.INBOUND))
                .satisfies(origin -> assertThat(origin.from()).isEqualTo(USER))
                .satisfies(origin -> assertThat(origin.to()).isEqualTo(TO_APPLICATION))
                .satisfies(origin -> assertThat(origin.serviceName()).isEqualTo("Demo"))
                .satisfies(origin ->
                        assertThat(Conversation.of(origin)).contains(new Conversation(TO_APPLICATION, USER, SMS)));
        assertThat(texts(contact)).containsExactly("hello");
    }

    @Test
    void aTextToANumberOfAQueueIsOfferedToAnOperator() {
        Contact contact = centre.contact(centre.receive(TO_QUEUE, "hello").orElseThrow());

        assertThat(contact.state()).isEqualTo(ContactState.OFFERED);
        assertThat(contact.partOf(7)).as("the operator who waits").isPresent();
    }

    @Test
    void furtherTextsGoToTheSameContactUntilItIsOver() {
        long first = centre.write("one");
        assertThat(centre.write("two")).as("while it goes on").isEqualTo(first);
        assertThat(texts(centre.contact(first))).containsExactly("one", "two");

        centre.run(at -> new Terminate(first, at));
        long second = centre.write("three");
        assertThat(second).as("after its end").isNotEqualTo(first);
        assertThat(texts(centre.contact(second))).containsExactly("three");
        assertThat(centre.write("four")).as("while the second goes on").isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "0163296 0020, 07700 900123, SMS, true",
        "01632 960020, +07700900123, SMS, true",
        "01632 960020, 07700 900124, SMS, false",
        "01632 960020, 07700 900123, JABBER, false",
        "9991427645, 07700 900123, SMS, false"
    })
    void aConversationIsTheTwoEndsAndTheNetwork(String to, String from, String network, boolean same) {
        long first = centre.write("one");
        long second = Stages.get(centre.lines.receive(to, from, network, "two")).orElseThrow();

        assertThat(second == first).as("the same contact").isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01632 960099", "01632 960090"})
    void aTextThatNobodyWantsIsTold(String number) {
        assertThat(centre.receive(number, "hello"))
                .as("no such number, or its application is not there")
                .isEmpty();
    }

    @Test
    void aTextThatTheCentreRefusesLeavesNothingBehind() {
        Throwable failure = Stages.failure(centre.lines.receive("01632 960091", USER, SMS, "hello"));

        assertThat(failure)
                .as("its queue is not there")
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.UNKNOWN_QUEUE));
    }

    @Test
    void customersHaveConversationsOfTheirOwn() {
        long contact = Stages.get(centre.lines.open(OTHER, "bot", TO_APPLICATION, USER, SMS, any -> true))
                .orElseThrow();

        assertThat(centre.write("hello"))
                .as("the number is not the other customer's")
                .isNotEqualTo(contact);
        assertThat(Stages.get(centre.contacts.contact(CUSTOMER, contact))).isEmpty();
        long waiting = centre.receive(TO_QUEUE_OF_OTHER, "hello").orElseThrow();
        assertThat(Stages.get(centre.contacts.contact(OTHER, waiting)))
                .map(Contact::state)
                .contains(ContactState.QUEUED);
    }

    @Test
    void textsThatComeAtOnceMakeOneContact() {
        int carriers = 8;
        CyclicBarrier together = new CyclicBarrier(carriers);
        List<CompletableFuture<Long>> brought = IntStream.range(0, carriers)
                .mapToObj(carrier -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return centre.write("text " + carrier);
                        },
                        work -> new Thread(work).start()))
                .toList();
        Set<Long> contacts = new HashSet<>();
        brought.forEach(one -> contacts.add(Stages.get(one)));

        assertThat(contacts).as("contacts").hasSize(1);
        assertThat(texts(centre.contact(contacts.iterator().next())))
                .as("nothing is lost")
                .hasSize(carriers);
    }

    @Test
    void whatIsWrittenToTheUserGoesOutAndNothingElse() {
        long contact = centre.receive(TO_QUEUE, "hello").orElseThrow();
        centre.run(at -> new WriteAsScript(contact, "bot", Item.text("please wait"), at));
        centre.run(at -> new Answer(7, at));
        centre.run(at -> new Write(7, "good morning", at));
        centre.run(at -> new Write(7, Item.url("https://shop.example/7"), at));
        centre.run(at -> new Write(7, Item.notice("{}"), at));
        centre.run(at -> new Write(7, Item.file("f", "a.png", 42, "image/png"), at));
        centre.receive(TO_QUEUE, "thanks");

        assertThat(centre.sentTexts())
                .as("what carriers can take")
                .containsExactly("please wait", "good morning", "https://shop.example/7");
        assertThat(centre.sent).extracting(NewText::conversation).containsOnly(new Conversation(TO_QUEUE, USER, SMS));
        assertThat(centre.sent.get(0).place().orElseThrow().contactId()).isEqualTo(contact);
    }

    @Test
    void anApplicationBeginsAConversationThatAnswersComeTo() {
        long opened = open("survey");
        Contact contact = centre.contact(opened);
        assertThat(contact.state()).isEqualTo(ContactState.SCRIPTED);
        assertThat(contact.plan().script()).contains("survey");
        assertThat(contact.origin().direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(contact.requireCaller().address()).as("who is written to").isEqualTo(USER);

        centre.run(at -> new WriteAsScript(opened, "survey", Item.text("How was it?"), at));
        assertThat(centre.sent)
                .extracting(NewText::conversation)
                .containsExactly(new Conversation(TO_APPLICATION, USER, SMS));
        assertThat(centre.write("fine")).as("the answer").isEqualTo(opened);
    }

    @Test
    void anApplicationTakesOverTheConversationThatAnotherHasLeft() {
        long contact = centre.write("hello");

        assertThat(Stages.get(centre.lines.open(CUSTOMER, "survey", TO_APPLICATION, USER, SMS, any -> true)))
                .contains(contact);
        assertThat(centre.contact(contact).plan().script()).contains("survey");
    }

    @Test
    void anApplicationDoesNotGetAConversationThatAnotherHas() {
        long contact = centre.write("hello");

        assertThat(Stages.get(centre.lines.open(CUSTOMER, "survey", TO_APPLICATION, USER, SMS, any -> false)))
                .isEmpty();
        assertThat(centre.contact(contact).plan().script()).contains("demo");
    }

    @Test
    void anApplicationTakesNoConversationFromAnOperator() {
        long contact = centre.receive(TO_QUEUE, "hello").orElseThrow();
        assertThat(Stages.get(centre.lines.open(CUSTOMER, "survey", TO_QUEUE, USER, SMS, any -> true)))
                .as("while it is offered")
                .isEmpty();
        centre.run(at -> new Answer(7, at));

        assertThat(Stages.get(centre.lines.open(CUSTOMER, "survey", TO_QUEUE, USER, SMS, any -> true)))
                .isEmpty();
        assertThat(centre.contact(contact).partOf(7)).as("the operator").isPresent();
    }

    @Test
    void aTextToAThirdPartyBelongsToNoContact() {
        Stages.get(centre.lines.send(CUSTOMER, TO_APPLICATION, "07700 900199", SMS, "Your taxi is here"));

        assertThat(centre.sent)
                .containsExactly(new NewText(
                        CUSTOMER,
                        Optional.empty(),
                        new Conversation(TO_APPLICATION, "07700 900199", SMS),
                        "Your taxi is here",
                        centre.clock.instant()));
    }

    @Test
    void aContactThatIsFullMakesRoomForAnother() {
        long full = centre.write("hello");
        for (int i = 1; i < 2_000; i++) {
            centre.run(at -> new WriteAsCaller(full, "again", at));
        }
        long next = centre.write("one more");

        assertThat(next).as("the contact of the text that did not fit").isNotEqualTo(full);
        assertThat(centre.contact(full).state()).as("the full one").isEqualTo(ContactState.ENDED);
        assertThat(centre.write("and another")).isEqualTo(next);
    }

    private long open(String script) {
        return Stages.get(centre.lines.open(CUSTOMER, script, TO_APPLICATION, USER, SMS, any -> true))
                .orElseThrow();
    }

    private static List<String> texts(Contact contact) {
        return contact.journal().messages().stream().map(Message::text).toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
