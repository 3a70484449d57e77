package io.tandem.contact.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.WriteAsScript;
import io.tandem.contact.model.Item;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who puts texts where carriers fetch them, of several nodes. */
class TextWriterTest {

    private static final Duration SOON = Duration.ofSeconds(6);

    private final TextCentre centre = new TextCentre();
    private final long contact = centre.write("Hello");

    private void say(String text) {
        centre.run(at -> new WriteAsScript(contact, "demo", Item.text(text), at));
    }

    private void pass(Duration time) {
        centre.clock.advance(time);
        centre.alarms.ringDue();
    }

    @Test
    void theResponsibleNodeWritesAtOnce() {
        say("one");
        assertThat(centre.sentTexts()).containsExactly("one");

        pass(SOON);
        assertThat(centre.sentTexts()).as("after the second look").containsExactly("one");
    }

    @Test
    void whatTheResponsibleNodeDoesNotWriteIsWrittenSoonByWhoeverLooks() {
        centre.nodes.responsibleForAll(false);
        say("one");
        say("two");
        assertThat(centre.sentTexts()).as("of another node").isEmpty();

        pass(SOON);
        assertThat(centre.sentTexts()).containsExactly("one", "two");
    }

    @Test
    void whileTheDatabaseIsAwayTheSecondLookWaits() {
        centre.nodes.responsibleForAll(false);
        centre.kept.failing(true);
        say("one");
        pass(SOON);
        centre.kept.failing(false);
        pass(SOON);

        assertThat(centre.sentTexts()).containsExactly("one");
    }

    @Test
    void whoTakesOverWritesFirstWhatTheOtherHadToWrite() {
        centre.nodes.responsibleForAll(false);
        say("one");
        centre.nodes.responsibleForAll(true);
        say("two");

        assertThat(centre.sentTexts())
                .as("in order, though the other had not written")
                .containsExactly("one", "two");
    }

    @Test
    void whatANodeThatIsGoneHadToWriteNeedNotWaitForTheNextText() {
        centre.nodes.responsibleForAll(false);
        say("one");
        centre.nodes.responsibleForAll(true).gone("other");

        assertThat(centre.sentTexts()).containsExactly("one");
    }
}
