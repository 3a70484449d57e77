package io.tandem.contact.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.command.Arrive;
import io.tandem.contact.command.Terminate;
import io.tandem.contact.command.WriteAsCaller;
import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.KeptHistory;
import io.tandem.contact.model.Direction;
import io.tandem.contact.model.Medium;
import io.tandem.contact.model.Origin;
import io.tandem.contact.model.Recording;
import io.tandem.contact.transcript.KeptTranscripts;
import io.tandem.contact.transcript.Transcripts;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.SchemaReady;
import io.tandem.node.ScriptedNodes;
import io.tandem.store.Stages;
import io.tandem.store.redis.RedisNodes;
import io.tandem.store.redis.RedisProcess;
import io.tandem.store.redis.RedisStore;
import io.tandem.store.redis.Waiting;
import io.tandem.time.ClockAlarms;
import io.tandem.wiring.Wiring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who writes what is kept of contacts, of nodes that share a Redis and a database. */
class SeveralWritersTest {

    private static final long CONTACTS = 30;

    /** What there is to write of each contact: who joined, what was said, who left, and all of it at the end. */
    private static final int JOURNALS = 4;

    private static final int MOST_LOOKS = 1_000;

    private final RedisProcess redis = new RedisProcess();
    private final RedisNodes nodes = new RedisNodes(redis.uri(), 1);
    private final ClockAlarms alarms = new ClockAlarms(nodes.clock(), Runnable::run);
    private final KeptHistory history = new KeptHistory();
    private final KeptTranscripts transcripts = new KeptTranscripts();

    @AfterEach
    void stop() {
        nodes.close();
        redis.close();
    }

    /** A node with its writers, and what it has to do with contacts. */
    private ContactService start(boolean responsible) {
        RedisStore store = nodes.start();
        Waiting.until("the node has its place in Redis", () -> store.probe()
                .handle((there, failure) -> failure == null)
                .toCompletableFuture()
                .join());
        Wiring wiring = new Wiring(
                store,
                nodes.clock(),
                alarms,
                new ScriptedNodes().responsibleForAll(responsible),
                new DatabaseGuard(() -> true),
                history,
                transcripts);
        wiring.make(ContactHistory.class);
        wiring.make(Transcripts.class);
        HistoryWriter histories = wiring.make(HistoryWriter.class);
        TranscriptWriter journals = wiring.make(TranscriptWriter.class);
        EndedContacts ended = wiring.make(EndedContacts.class);
        histories.open(Runnable::run);
        journals.open(Runnable::run);
        ended.open(Runnable::run);
        histories.start(new SchemaReady());
        journals.start(new SchemaReady());
        ended.start(new SchemaReady());
        return new ContactService(store, nodes.clock(), new NobodyToLoad());
    }

    /** Contacts in which something is said, each step of them on another node. */
    private void chat(List<ContactService> services) {
        for (long id : all()) {
            Origin origin = Origin.of(
                    300,
                    Medium.CHAT,
                    Direction.INBOUND,
                    "Pat",
                    "support",
                    nodes.clock().instant());
            Recording recording = Recording.none(false, false);
            Stages.get(services.get(0)
                    .execute(300, at -> new Arrive(id, origin, recording, Optional.empty(), Optional.of("demo"), at)));
            Stages.get(services.get(1 % services.size()).execute(300, at -> new WriteAsCaller(id, "Hello", at)));
            Stages.get(services.get(2 % services.size()).execute(300, at -> new Terminate(id, at)));
        }
    }

    private void pass(Duration duration) {
        nodes.pass(duration);
        alarms.ringDue();
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, CONTACTS).boxed().toList();
    }

    private boolean allIsWritten() {
        return history.ids().equals(all())
                && all().stream().allMatch(id -> transcripts.indices(id).size() >= 2);
    }

    /** Lets a little time pass until something is so: less in all than until a second look. */
    private void until(BooleanSupplier condition) {
        for (int look = 0; look < MOST_LOOKS && !condition.getAsBoolean(); look++) {
            pass(Duration.ofMillis(10));
        }
    }

    @Test
    void aContactIsWrittenOnceAndLookedAtOnceHoweverManyNodesThereAre() {
        chat(new ArrayList<>(List.of(start(true), start(false), start(false))));
        until(() -> allIsWritten() && transcripts.journals() >= CONTACTS * JOURNALS);
        assertThat(allIsWritten()).as("written before any second look").isTrue();
        assertThat(history.given()).as("contacts written").containsExactlyInAnyOrderElementsOf(all());

        pass(SecondLook.AFTER_END);
        pass(SecondLook.AFTER_END);
        assertThat(history.given())
                .as("contacts written, and then looked at by one of three nodes")
                .hasSize(2 * (int) CONTACTS);
        assertThat(transcripts.journals())
                .as("parts of journals, of which nothing is missing at the second look")
                .isEqualTo((int) CONTACTS * JOURNALS);
    }

    @Test
    void whatNobodyTookOnIsWrittenByWhoeverStillLives() {
        ContactService first = start(false);
        ContactService second = start(false);
        chat(List.of(first, second));
        assertThat(history.ids()).as("whoever was responsible is dead").isEmpty();

        pass(SecondLook.AFTER_END);
        pass(SecondLook.AFTER_END);
        assertThat(allIsWritten()).as("all histories and transcripts").isTrue();
    }

    @Test
    void aNodeThatStartsLaterLooksAtWhatAllOthersLeft() {
        chat(List.of(new ContactService(nodes.start(), nodes.clock(), new NobodyToLoad())));
        pass(SecondLook.AFTER_END);
        assertThat(history.ids()).as("no node has writers").isEmpty();

        start(true);
        pass(SecondLook.AFTER_END);
        pass(SecondLook.AFTER_END);
        assertThat(allIsWritten()).as("all histories and transcripts").isTrue();
    }
}
