package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Answer;
import io.tandem.contact.command.HangUp;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Item;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations in texts: no text is lost, and a conversation has one session at a time. */
class TextFlowsTest {

    private final Rig rig = new Rig();

    @Test
    void textsBeginSessionsOneAfterTheOther() {
        long contact = rig.write("one");
        assertThat(initialTexts()).containsExactly("one");
        rig.application.answer("{'say':{'value':'first'}}");
        assertThat(rig.write("two")).as("the same contact").isEqualTo(contact);
        rig.application.answer("{'say':{'value':'second'}}");

        assertThat(initialTexts()).containsExactly("one", "two");
        assertThat(rig.sentTexts()).containsExactly("first", "second");
        assertNothingRuns();
    }

    @Test
    void theFirstAskGetsTheFirstTextAndTheNextThoseThatFollow() {
        rig.write("one");
        rig.write("two");
        rig.application.answer("{'ask':{'name':'a','choices':{'value':'[ANY]'}}},"
                + "{'ask':{'name':'b','choices':{'value':'[ANY]'}}},{'on':{'event':'continue','next':'/done'}}");

        assertThat(rig.application.last().result().getJsonArray("actions"))
                .extracting(action -> action.asJsonObject().getString("value"))
                .containsExactly("one", "two");
    }

    @Test
    void filesAndNoticesAnswerNothing() {
        long contact = rig.write("one");
        rig.application.answer(
                "{'ask':{'name':'a','choices':{'value':'[ANY]'}}},{'ask':{'name':'b','choices':{'value':'[ANY]'}}},"
                        + "{'on':{'event':'continue','next':'/done'}}");
        rig.run(at -> new WriteAsCaller(contact, Item.file("f1", "photo.jpg", 10, "image/jpeg"), at));
        rig.run(at -> new WriteAsCaller(contact, Item.notice("{}"), at));
        rig.write("two");

        assertThat(rig.application.last().result().getJsonArray("actions"))
                .as("what answered")
                .extracting(action -> action.asJsonObject().getString("value"))
                .containsExactly("one", "two");
    }

    @Test
    void aTextThatNoAskTakesBeginsTheNextSession() {
        rig.write("one");
        rig.write("two");
        rig.write("three");
        rig.application.answer("{'say':{'value':'first'}}");
        assertThat(initialTexts()).as("in their order").containsExactly("one", "two");
        rig.application.answer("{'ask':{'name':'a','choices':{'value':'[ANY]'}}},"
                + "{'ask':{'name':'b','choices':{'value':'[ANY]'}}},{'on':{'event':'continue','next':'/done'}}");

        assertThat(rig.application.last().result().getJsonArray("actions"))
                .extracting(action -> action.asJsonObject().getString("value"))
                .containsExactly("two", "three");
        rig.application.answer("");
        assertNothingRuns();
    }

    @Test
    void whoAnswersApologiesIsNotApologisedToAgainAndAgain() {
        rig.write("hello");
        rig.application.fail();
        assertThat(rig.sentTexts()).as("the apology").hasSize(1);
        rig.write("I am out of office.");
        rig.application.fail();
        assertThat(rig.sentTexts()).as("none so soon after it").hasSize(1);
        rig.pass(Duration.ofMinutes(2));
        rig.write("Are you there now?");
        rig.application.fail();
        assertThat(rig.sentTexts()).as("another one later").hasSize(2);
    }

    @Test
    void aTextThatComesWhileTheEndIsToldBeginsTheNextSession() {
        rig.write("one");
        rig.application.answer("{'hangup':null},{'on':{'event':'hangup','next':'/gone'}}");
        rig.write("two");
        rig.write("three");

        assertThat(initialTexts()).as("one session for both").containsExactly("one", "two");
        rig.application.answer("");
        rig.application.answer("");
        assertThat(initialTexts()).containsExactly("one", "two", "three");
        rig.application.answer("");
        assertNothingRuns();
    }

    @Test
    void textsThatComeBeforeTheSessionHasBegunAreOfIt() {
        rig.busy = true;
        rig.texts.receive(Rig.TO_APPLICATION, Rig.USER, "SMS", "one");
        rig.texts.receive(Rig.TO_APPLICATION, Rig.USER, "SMS", "two");
        rig.goOn();
        rig.application.answer("{'ask':{'choices':{'value':'[ANY]'}}},{'ask':{'choices':{'value':'[ANY]'}}},"
                + "{'on':{'event':'continue','next':'/done'}}");

        assertThat(initialTexts()).hasSize(1);
        assertThat(rig.application.last().result().getJsonArray("actions")).hasSize(2);
    }

    @Test
    void aConversationGoesToAnOperatorAndComesBack() {
        rig.logIn();
        long contact = rig.write("one");
        rig.application.answer("{'transfer':{'name':'t','to':'" + Rig.TO_QUEUE + "'}},"
                + "{'on':{'event':'continue','next':'/done'}}");
        rig.run(at -> new Answer(Rig.OPERATOR, at));
        rig.write("to the operator");
        rig.run(at -> new HangUp(Rig.OPERATOR, at));

        assertThat(rig.contact(contact).state()).isEqualTo(ContactState.SCRIPTED);
        assertThat(rig.application.last().action().getString("disposition")).isEqualTo("SUCCESS");
        rig.application.answer("");
        assertThat(initialTexts()).as("what the operator got begins nothing").containsExactly("one");
        assertNothingRuns();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                true",
        "01632 960010,      true",
        "+01632960010,      true",
        "01632 960030,      false",
        "999,               false"
    })
    void textsComeFromNumbersOfTheCustomerOnly(String from, boolean sent) {
        String sender = from.isEmpty() ? "" : ",'from':'" + from + "'";
        rig.launch();
        rig.application.answer("{'message':{'to':'07700900199','network':'SMS','say':{'value':'hi'}" + sender + "}},"
                + "{'on':[{'event':'continue','next':'/sent'},{'event':'incomplete','next':'/failed'}]}");
        assertThat(rig.sentTexts()).isEqualTo(sent ? List.of("hi") : List.of());
        assertThat(rig.application.last().result().getBoolean("complete")).isEqualTo(sent);

        rig.application.answer("{'call':{'to':'07700900199','network':'SMS'" + sender + "}},{'say':{'value':'ho'}},"
                + "{'on':[{'event':'continue','next':'/sent'},{'event':'incomplete','next':'/failed'}]}");
        assertThat(rig.sentTexts()).isEqualTo(sent ? List.of("hi", "ho") : List.of());
        rig.application.answer("");
        assertNothingRuns();
    }

    @Test
    void aLaunchTakesNoConversationFromAnotherSession() {
        long contact = rig.write("one");
        rig.application.answer("{'ask':{'name':'a','choices':{'value':'[ANY]'}}},"
                + "{'ask':{'name':'b','choices':{'value':'[ANY]'}}},{'on':{'event':'continue','next':'/done'}}");
        rig.launch();
        rig.application.answer("{'call':{'to':'" + Rig.USER + "','network':'SMS'}},"
                + "{'on':{'event':'incomplete','next':'/failed'}}");
        assertThat(rig.application.last().result().getString("state")).isEqualTo("FAILED");
        rig.application.answer("");

        rig.write("two");
        assertThat(rig.application.last().result().getJsonArray("actions"))
                .as("the first goes on")
                .hasSize(2);
        rig.application.answer("");
        assertThat(rig.contact(contact).state()).isEqualTo(ContactState.SCRIPTED);
        assertNothingRuns();
    }

    @Test
    void anIdleConversationEndsWithItsSession() {
        rig.write("one");
        rig.application.answer("{'wait':{'milliseconds':86400000}}");
        rig.pass(Duration.ofHours(2));
        rig.pass(Duration.ofHours(2));

        assertNothingRuns();
        assertThat(rig.register.bound()).isZero();
    }

    private List<String> initialTexts() {
        return rig.application.posted.stream()
                .filter(posted -> posted.body().containsKey("session"))
                .map(posted -> posted.body().getJsonObject("session").getString("initialText", "none"))
                .toList();
    }

    private void assertNothingRuns() {
        assertThat(rig.register.size()).as("sessions that run").isZero();
        assertThat(rig.register.bound()).as("contacts that are followed").isZero();
        assertThat(rig.application.open).as("nobody is waited for").isEmpty();
    }
}
