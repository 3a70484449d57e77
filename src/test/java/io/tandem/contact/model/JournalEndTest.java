package io.tandem.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a journal, and the whole again. */
class JournalEndTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);
    private static final LegId PAT = new LegId(1, 1);
    private static final int WRITTEN = 5;

    private final Journal five = written(WRITTEN);

    static Stream<Arguments> cuts() {
        return IntStream.rangeClosed(0, WRITTEN).boxed().flatMap(cut -> IntStream.rangeClosed(cut, WRITTEN)
                .mapToObj(known -> Arguments.of(cut, known)));
    }

    @ParameterizedTest(name = "what follows {0}, to those who have {1}")
    @MethodSource("cuts")
    void theEndAndWhatWasKnownAreTheWhole(int cut, int known) {
        Journal end = five.end(cut);
        Journal before = written(known);

        assertThat(end.entries()).as("entries of the end").hasSize(WRITTEN - cut);
        assertThat(end.continues(before)).as("nothing is missing").isTrue();
        assertThat(end.onto(before)).as("the whole").isEqualTo(five);
    }

    @Test
    void anEndDoesNotContinueWhatStoppedBeforeIt() {
        assertThat(five.end(4).continues(written(3))).as("entry 4 is missing").isFalse();
    }

    @Test
    void twoEndsAreALongerEnd() {
        Journal end = five.end(4).onto(written(4).end(2));

        assertThat(end).as("from 3 on").isEqualTo(five.end(2));
        assertThat(end.continues(written(1))).as("entry 2 is missing").isFalse();
    }

    @Test
    void whatTookANumberAndPassedIsNotMissed() {
        Journal typing = five.type(PAT, true, "so f", AT);
        Journal after = typing.note(Optional.of(PAT), "Pat", Item.text("so far"), AT);

        assertThat(after.end(typing.last()).onto(typing)).as("the whole").isEqualTo(after);
    }

    @Test
    void theWholeContinuesAnything() {
        assertThat(five.continues(Journal.EMPTY)).as("nothing").isTrue();
        assertThat(five.onto(written(2))).as("it is the whole already").isEqualTo(five);
    }

    @Test
    void contactsAreWholeWithTheirBeginningOnly() {
        Contact contact = contact(five);
        Contact told = contact.noting(journal -> journal.end(4));

        assertThat(told.whole(Optional.of(contact(written(4)))))
                .as("known before")
                .contains(contact);
        assertThat(told.whole(Optional.empty())).as("not known").isEmpty();
        assertThat(told.whole(Optional.of(contact(written(3))))).as("too old").isEmpty();
        assertThat(contact.whole(Optional.empty())).as("whole as it is").contains(contact);
    }

    private static Contact contact(Journal journal) {
        return Contact.begin(
                        1,
                        Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "support", AT),
                        ContactState.CONNECTED,
                        Recording.none(false, false),
                        AT)
                .noting(empty -> journal);
    }

    private static Journal written(int messages) {
        Journal journal = Journal.EMPTY;
        for (int number = 1; number <= messages; number++) {
            journal = journal.note(Optional.of(PAT), "Pat", Item.text("message " + number), AT);
        }
        return journal;
    }
}
