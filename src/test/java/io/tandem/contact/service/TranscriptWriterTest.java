package io.tandem.contact.service;

import static io.tandem.contact.transcript.TranscriptSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.event.ContactEvent;
import io.tandem.contact.event.JournalGrown;
import io.tandem.contact.model.Contact;
import io.tandem.contact.model.ContactState;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.EndCause;
import io.tandem.contact.model.Journal;
import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.transcript.KeptTranscripts;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.SchemaReady;
import io.tandem.node.Nodes;
import io.tandem.store.Stages;
import io.tandem.store.local.LocalStore;
import io.tandem.time.ClockAlarms;
import io.tandem.time.ManualClock;
import io.tandem.wiring.Wiring;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the topic of journals to the database. */
class TranscriptWriterTest {

    private final ManualClock clock = new ManualClock();
    private final ClockAlarms alarms = new ClockAlarms(clock, Runnable::run);
    private final LocalStore store = new LocalStore(clock, alarms, "test");
    private final KeptTranscripts kept = new KeptTranscripts();
    private final TranscriptWriter writer = new Wiring(
                    store, clock, alarms, Nodes.alone(), new Transcripts(kept, new DatabaseGuard(() -> true)))
            .make(TranscriptWriter.class);

    @BeforeEach
    void open() {
        writer.open(Runnable::run);
    }

    private void happen(JournalGrown journal) {
        Stages.get(store.update(Floors.group(300), workspace -> {
            workspace.publish(Floors.JOURNALS, journal);
            return null;
        }));
    }

    private void end(long contactId, List<JournalEntry> journal) {
        Instant at = clock.instant();
        Origin origin = Origin.of(300, Medium.CHAT, Direction.INBOUND, "Pat", "support", at);
        Contact contact = Contact.begin(contactId, origin, ContactState.ARRIVED, Recording.none(false, false), at)
                .noting(empty -> new Journal(journal, List.of(), journal.size(), 0, List.of(), 0))
                .end(EndCause.CALLER_LEFT, at);
        Stages.get(store.update(Floors.group(300), workspace -> {
            workspace.publish(Floors.ENDED, new ContactEvent.Ended(contact, at));
            return null;
        }));
    }

    private List<Integer> keptOf(long contactId) {
        return kept.indices(contactId);
    }

    @Test
    void keepsWhatIsPublished() {
        writer.start(new SchemaReady());
        happen(texts(900, 1, 1));
        happen(texts(901, 1, 2));
        happen(texts(900, 2, 2));

        assertThat(keptOf(900)).containsExactly(1, 2);
        assertThat(keptOf(901)).containsExactly(1, 2);
    }

    @Test
    void mendsWhatIsMissingAtTheEnd() {
        writer.start(new SchemaReady());
        happen(texts(900, 2, 3));
        end(900, texts(900, 1, 4).entries());

        assertThat(keptOf(900)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void startingAgainDoesNotListenTwice() {
        writer.start(new SchemaReady());
        writer.start(new SchemaReady());
        happen(texts(900, 1, 1));
        writer.stop();
        happen(texts(900, 2, 2));

        assertThat(keptOf(900)).as("one stop ends it").containsExactly(1);
    }

    @Test
    void stoppingBeforeTheStartDoesNoHarm() {
        writer.stop();
        writer.start(new SchemaReady());
        happen(texts(900, 1, 1));

        assertThat(keptOf(900)).containsExactly(1);
    }
}
