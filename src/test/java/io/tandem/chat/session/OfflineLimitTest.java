package io.tandem.chat.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.chat.session.ChatCentre.Begun;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.LegEnd;
import io.tandem.store.Stages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a chat waits for its visitor, and is remembered. */
class OfflineLimitTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private final ChatCentre centre = new ChatCentre();
    private final Visitor visitor = centre.visitor();

    @Test
    void aVisitorWhoIsGoneForTheLimitHasLeft() {
        Begun begun = centre.begin(visitor);
        centre.gone(visitor);

        centre.pass(ChatCentre.LIMIT.minus(SECOND));
        assertThat(centre.contact(begun).isLive()).as("before the limit").isTrue();
        centre.pass(SECOND);
        assertThat(centre.contact(begun).isLive()).as("at the limit").isFalse();
        List<JournalEntry> entries = centre.contact(begun).journal().entries();
        assertThat(entries.get(entries.size() - 1).details())
                .as("why the visitor left")
                .containsEntry(JournalEntry.REASON, LegEnd.LOST.name());
    }

    @Test
    void aVisitorWhoCameBackHasNot() {
        Begun begun = centre.begin(visitor);
        centre.gone(visitor);
        centre.pass(ChatCentre.LIMIT.minus(SECOND));
        Stages.get(centre.binder.bind(centre.visitor(), begun.chat()));

        centre.pass(ChatCentre.LIMIT.multipliedBy(3));
        assertThat(centre.contact(begun).isLive()).as("long after").isTrue();
    }

    @Test
    void aVisitorWhoComesBackAsTheTimerRingsHasNotEither() {
        Begun begun = centre.begin(visitor);
        Visitor back = centre.visitor();
        centre.gone(visitor);
        centre.pass(ChatCentre.LIMIT.minus(SECOND));
        centre.before("read", () -> Stages.get(centre.binder.bind(back, begun.chat())));

        centre.pass(SECOND);
        assertThat(back.size()).as("chats of who came back").isEqualTo(1);
        assertThat(centre.contact(begun).isLive()).as("the chat goes on").isTrue();
    }

    @Test
    void aHoldKeepsItsChatAlive() {
        Begun begun = centre.begin(visitor);

        centre.pass(ChatCentre.LIMIT.multipliedBy(3));
        assertThat(centre.contact(begun).isLive()).as("long after the limit").isTrue();
        centre.gone(visitor);
        centre.pass(ChatCentre.LIMIT.minus(SECOND));
        assertThat(centre.contact(begun).isLive())
                .as("the limit counts from when it went")
                .isTrue();
        centre.pass(SECOND);
        assertThat(centre.contact(begun).isLive())
                .as("nothing holds it any more")
                .isFalse();
    }

    @Test
    void anOldHoldDoesNotKeepAChatThatAnotherHad() {
        Begun begun = centre.begin(visitor);
        Visitor other = centre.visitor();
        Stages.get(centre.binder.bind(other, begun.chat()));
        centre.gone(other);

        centre.pass(ChatCentre.LIMIT);
        assertThat(centre.contact(begun).isLive())
                .as("though its first client is there")
                .isFalse();
    }

    @Test
    void aChatThatNobodyEverHeldDoesNotWaitForGood() {
        Begun begun = centre.arrive();

        centre.pass(ChatCentre.LIMIT);
        assertThat(centre.contact(begun).isLive()).as("after the limit").isFalse();
    }

    @Test
    void aChatThatIsOverIsForgottenSomeTimeLater() {
        Begun begun = centre.begin(visitor);
        centre.end(begun);

        centre.pass(AFTERLIFE.minus(SECOND));
        assertThat(find(begun)).as("it can still be told that it is over").isTrue();
        centre.pass(SECOND);
        assertThat(find(begun)).as("after ten minutes").isFalse();
    }

    @Test
    void aChatWhoseVisitorHasLeftByTheLimitIsForgottenToo() {
        Begun begun = centre.begin(visitor);
        centre.gone(visitor);

        centre.pass(ChatCentre.LIMIT.plus(AFTERLIFE));
        assertThat(find(begun)).as("ten minutes after the limit").isFalse();
    }

    @Test
    void aHoldThatIsLateDoesNotBringBackWhatIsOver() {
        Begun begun = centre.begin(visitor);
        Chat held = Stages.get(centre.chats.find(begun.chat().id())).orElseThrow();
        centre.end(begun);
        Stages.get(centre.chats.keep(held));

        centre.pass(AFTERLIFE);
        assertThat(find(begun)).as("forgotten all the same").isFalse();
    }

    private boolean find(Begun begun) {
        return Stages.get(centre.chats.find(begun.chat().id())).isPresent();
    }
}
