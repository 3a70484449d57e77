package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.HistorySamples;
import io.tandem.contact.history.KeptHistory;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.transcript.KeptTranscripts;
import io.tandem.contact.transcript.TranscriptSamples;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.SchemaReady;
import io.tandem.node.ScriptedNodes;
import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a contact's history and transcript on a node that need not write them, and on one that must. */
class EndedContactsTest {

    private static final long CONTACT = 900;

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final LocalStore store = new LocalStore(clock, alarms, "test");
    private final ContactService contacts = new ContactService(store, clock, new NobodyToLoad());
    private final ScriptedNodes nodes = new ScriptedNodes();
    private final KeptTranscripts transcripts = new KeptTranscripts();
    private final KeptHistory history = new KeptHistory();
    private final Wiring wiring =
            new Wiring(store, clock, alarms, nodes, new DatabaseGuard(() -> true), transcripts, history);

    @BeforeEach
    void start() {
        wiring.make(ContactHistory.class);
        wiring.make(Transcripts.class);
        HistoryWriter histories = wiring.make(HistoryWriter.class);
        TranscriptWriter journals = wiring.make(TranscriptWriter.class);
        EndedContacts ended = wiring.make(EndedContacts.class);
        histories.open(Runnable::run);
        journals.open(Runnable::run);
        ended.open(Runnable::run);
        for (int time = 0; time < 2; time++) { // as when somebody else failed over the first
            histories.start(new SchemaReady());
            journals.start(new SchemaReady());
            ended.start(new SchemaReady());
        }
    }

    private void chat() {
        Origin origin = Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "support", clock.instant());
        Stages.get(contacts.execute(
                300,
                at -> new Arrive(
                        CONTACT, origin, Recording.none(false, false), Optional.empty(), Optional.of("demo"), at)));
        Stages.get(contacts.execute(300, at -> new WriteAsCaller(CONTACT, "Hello", at)));
        Stages.get(contacts.execute(300, at -> new Terminate(CONTACT, at)));
    }

    private List<Integer> journal() {
        return Stages.get(contacts.contact(300, CONTACT)).orElseThrow().journal().entries().stream()
                .map(JournalEntry::index)
                .toList();
    }

    private void secondLook() {
        clock.advance(SecondLook.AFTER_END);
        alarms.ringDue();
    }

    @Test
    void theResponsibleNodeWritesAtOnce() {
        nodes.responsibleFor("contact/900");
        chat();

        assertThat(history.given()).as("histories, each once").containsExactly(CONTACT);
        assertThat(transcripts.indices(CONTACT)).isNotEmpty().isEqualTo(journal());
    }

    @Test
    void aNodeThatIsNotWritesNothingUntilTheSecondLookFindsItMissing() {
        chat();
        assertThat(history.given()).as("histories").isEmpty();
        assertThat(transcripts.indices(CONTACT)).isEmpty();

        secondLook();
        assertThat(history.given()).containsExactly(CONTACT);
        assertThat(transcripts.indices(CONTACT)).isNotEmpty().isEqualTo(journal());
    }

    @Test
    void theSecondLookAtWhatIsThereIsOneQuestion() {
        nodes.responsibleForAll(true);
        chat();
        int additions = transcripts.additions();
        secondLook();

        assertThat(transcripts.additions()).as("writes after the second look").isEqualTo(additions);
        assertThat(transcripts.questions()).as("questions").isEqualTo(1);
    }

    @Test
    void whileTheDatabaseIsAwayTheSecondLookWaits() {
        chat();
        history.failing(true);
        secondLook();
        secondLook();
        history.failing(false);
        secondLook();

        assertThat(history.given()).containsExactly(CONTACT);
    }

    @Test
    void whoTakesOverWritesWhatTheOtherHadToWriteLately() {
        Origin origin = Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "support", clock.instant());
        Stages.get(contacts.execute(
                300,
                at -> new Arrive(
                        CONTACT, origin, Recording.none(false, false), Optional.empty(), Optional.of("demo"), at)));
        Stages.get(contacts.execute(300, at -> new WriteAsCaller(CONTACT, "Hello", at)));
        assertThat(transcripts.indices(CONTACT)).as("the other's").isEmpty();

        nodes.responsibleFor("contact/900").gone("other");
        assertThat(transcripts.indices(CONTACT)).isNotEmpty().isEqualTo(journal());
    }

    @Test
    void newContactsGetNumbersAboveAllThatWereKept() {
        history.add(List.of(HistorySamples.abandoned(700, 300, clock.instant())));
        transcripts.add(List.of(TranscriptSamples.texts(850, 1, 1)));
        wiring.make(ContactNumbers.class).start(new SchemaReady());

        assertThat(Stages.get(contacts.newContactId()))
                .as("above the transcript's, which is higher than any in the history")
                .isEqualTo(851);
    }
}
