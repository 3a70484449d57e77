package io.tandem.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Announce;
import io.tandem.contact.command.Answer;
import io.tandem.contact.command.AttachData;
import io.tandem.contact.command.Complete;
import io.tandem.contact.command.LeaveAsCaller;
import io.tandem.contact.command.LoseCaller;
import io.tandem.contact.command.RenameCaller;
import io.tandem.contact.command.Submit;
import io.tandem.contact.command.Together;
import io.tandem.contact.command.TypeAsCaller;
import io.tandem.contact.command.Write;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Item;
import io.tandem.contact.model.Journal;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Refusal;
import io.tandem.contact.model.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the parties of a chat see, in order. */
class JournalTest {

    private final Centre centre = Centre.ready();

    @Test
    void tellsWhoComesWritesAndGoes() {
        chat();
        centre.run(at -> new Announce(1, "please wait", at));
        centre.run(at -> new WriteAsCaller(1, "hello", at));
        centre.run(at -> new Answer(7, at));
        centre.run(at -> new Write(7, Item.url("https://example.com/"), at));
        centre.run(at -> new RenameCaller(1, "Pat", at));
        centre.run(at -> new LeaveAsCaller(1, at));

        assertThat(lines())
                .as("the journal")
                .containsExactly(
                        "1 JOINED 1 {role=CALLER}",
                        "2 ANNOUNCEMENT - please wait {}",
                        "3 TEXT 1 hello {}",
                        "4 JOINED 2 {role=OPERATOR}",
                        "5 URL 2 https://example.com/ {}",
                        "6 RENAMED 1 Pat {}",
                        "7 LEFT 1 {reason=RELEASED}",
                        "8 LEFT 2 {reason=CONTACT_ENDED}");
    }

    @Test
    void showsPartiesByTheNamesTheyHadThen() {
        chat();
        centre.run(at -> new Answer(7, at));
        centre.run(at -> new WriteAsCaller(1, "before", at));
        centre.run(at -> new RenameCaller(1, "Pat", at));
        centre.run(at -> new WriteAsCaller(1, "after", at));

        List<String> names =
                journal().entries().stream().map(JournalEntry::name).toList();
        String first = centre.contact(1).origin().from();
        assertThat(names)
                .as("names of caller, operator, and caller again")
                .containsExactly(first, "Operator", first, "Pat", "Pat");
    }

    @Test
    void givesEveryIndexOnceAlsoToWhatPasses() {
        chat();
        centre.run(at -> new TypeAsCaller(1, true, "hel", at));
        centre.run(at -> new WriteAsCaller(1, "hello", at));

        assertThat(lines()).as("typing took number 2").containsExactly("1 JOINED 1 {role=CALLER}", "3 TEXT 1 hello {}");
    }

    @Test
    void keepsWhatWasOfferedAndNotAcceptedToItself() {
        chat();

        assertThat(lines()).as("the operator only rings").containsExactly("1 JOINED 1 {role=CALLER}");
    }

    @Test
    void keepsNoJournalOfCalls() {
        centre.call(1, Centre.SALES);

        assertThat(journal()).as("of a call").isEqualTo(Journal.EMPTY);
    }

    @Test
    void aSubmissionHappensOnceAndAfterThoseBeforeIt() {
        chat();

        assertThat(submit("page", 1, "one")).as("the first").isInstanceOf(Outcome.Done.class);
        assertThat(submit("page", 1, "one")).as("the first again").isInstanceOf(Outcome.Ignored.class);
        assertThat(code(submit("page", 3, "three"))).as("the second is missing").isEqualTo(Refusal.Code.OUT_OF_ORDER);
        assertThat(submit("page", 2, "two")).as("the second").isInstanceOf(Outcome.Done.class);
        assertThat(submit("other", 1, "from elsewhere")).as("another page").isInstanceOf(Outcome.Done.class);
        assertThat(submit("page", 3, "three")).as("the third").isInstanceOf(Outcome.Done.class);

        assertThat(journal().messages())
                .as("what was written")
                .extracting(message -> message.text())
                .containsExactly("one", "two", "from elsewhere", "three");
    }

    @Test
    void aRefusedSubmissionDoesNotUseItsNumber() {
        chat();
        Map<String, String> tooMuch = new HashMap<>();
        for (int i = 0; i <= 200; i++) {
            tooMuch.put("name" + i, "");
        }
        Outcome refused =
                centre.run(at -> new Submit(1, new Submission("page", 1), new AttachData(1, tooMuch, Set.of(), at)));

        assertThat(code(refused)).as("201 names").isEqualTo(Refusal.Code.TOO_MUCH_DATA);
        assertThat(submit("page", 1, "one")).as("the number is free").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void remembersTheLastEightSubmitters() {
        chat();
        for (int i = 1; i <= 9; i++) {
            submit("page" + i, 1, "hello");
        }

        assertThat(journal().submittedBy("page1")).as("the ninth last").isZero();
        assertThat(journal().submittedBy("page2")).as("the eighth last").isEqualTo(1);
    }

    @Test
    void severalCommandsAreOneStepOrNone() {
        chat();
        Outcome refused = centre.run(
                at -> new Together(List.of(new WriteAsCaller(1, "hello", at), new WriteAsCaller(2, "whose?", at))));

        assertThat(code(refused)).as("contact 2 is unknown").isEqualTo(Refusal.Code.UNKNOWN_CONTACT);
        assertThat(journal().messages())
                .as("nothing was written in contact 1 either")
                .isEmpty();
    }

    @Test
    void aLostCallerEndsTheContactAndIsLostOnce() {
        chat();

        centre.run(at -> new LoseCaller(1, at));
        Outcome again = centre.run(at -> new LoseCaller(1, at));

        assertThat(lines()).as("the journal").containsExactly("1 JOINED 1 {role=CALLER}", "2 LEFT 1 {reason=LOST}");
        assertThat(centre.contact(1).ending().orElseThrow().cause()).as("how").isEqualTo(EndCause.CALLER_LEFT);
        assertThat(again).as("the second time").isInstanceOf(Outcome.Ignored.class);
    }

    @Test
    void newNamesAreBoundedLikeMessages() {
        chat();
        for (int i = 0; i < 2_000; i++) {
            centre.run(at -> new RenameCaller(1, "Pat", at));
        }

        assertThat(code(centre.run(at -> new RenameCaller(1, "Pat", at))))
                .as("one more")
                .isEqualTo(Refusal.Code.TOO_MANY_MESSAGES);
        assertThat(centre.run(at -> new LeaveAsCaller(1, at))).as("leaving").isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatComesAfterTheEndIsRefused() {
        chat();
        centre.run(at -> new Answer(7, at));
        centre.run(at -> new Complete(1, 7, "done", at));

        assertThat(code(submit("page", 1, "still here?"))).as("after the end").isEqualTo(Refusal.Code.NO_CALLER);
    }

    @Test
    void nothingIsAnnouncedAfterTheEnd() {
        chat();
        centre.run(at -> new LeaveAsCaller(1, at));
        Journal before = journal();

        assertThat(centre.run(at -> new Announce(1, "please wait", at)))
                .as("to whom?")
                .isInstanceOf(Outcome.Ignored.class);
        assertThat(journal()).as("the journal").isEqualTo(before);
    }

    private Outcome submit(String page, int number, String text) {
        return centre.run(at -> new Submit(1, new Submission(page, number), new WriteAsCaller(1, text, at)));
    }

    private static Refusal.Code code(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().code();
    }

    private Journal journal() {
        return centre.contact(1).journal();
    }

    private List<String> lines() {
        return journal().entries().stream()
                .map(entry -> entry.index() + " " + entry.kind() + " "
                        + entry.author()
                                .map(leg -> Integer.toString(leg.number()))
                                .orElse("-")
                        + (entry.text().isEmpty() ? "" : " " + entry.text()) + " " + entry.details())
                .toList();
    }

    private void chat() {
        centre.arrive(1, Medium.CHAT, Optional.of(Centre.SALES), Optional.empty());
    }
}
