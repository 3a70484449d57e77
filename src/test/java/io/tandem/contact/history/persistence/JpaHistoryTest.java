package io.tandem.contact.history.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.EndedContact;
import io.tandem.contact.history.EndedParty;
import io.tandem.contact.history.HistoryRecords;
import io.tandem.contact.history.HistorySamples;
import io.tandem.contact.model.LegEnd;
import io.tandem.contact.model.Role;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.persistence.TestPersistence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JpaHistoryTest {

    private static final Instant ENDED = HistorySamples.BEGAN.plusSeconds(95);

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    private void add(EndedContact... contacts) {
        persistence.inTransaction(entities -> {
            new JpaHistoryRecords(entities).add(List.of(contacts));
            return null;
        });
    }

    private List<EndedContact> list(long customerId, Instant before, long beforeId, int limit) {
        return persistence.inTransaction(
                entities -> new JpaHistoryRecords(entities).list(customerId, before, beforeId, limit));
    }

    private List<Long> ids(long customerId, Instant before, long beforeId, int limit) {
        return list(customerId, before, beforeId, limit).stream()
                .map(EndedContact::id)
                .toList();
    }

    @Test
    void readsWhatWasWritten() {
        EndedContact answered = HistorySamples.answered(900, 300, ENDED);
        EndedContact abandoned = HistorySamples.abandoned(901, 300, ENDED.plusSeconds(1));
        add(answered);
        add(abandoned);

        assertThat(list(300, ContactHistory.NEWEST, 0, 10)).containsExactly(abandoned, answered);
    }

    @Test
    void keepsTheFirstOfTwoForTheSameContact() {
        EndedContact first = HistorySamples.answered(900, 300, ENDED);
        add(first);
        add(HistorySamples.abandoned(900, 301, ENDED));

        assertThat(list(300, ContactHistory.NEWEST, 0, 10)).containsExactly(first);
        assertThat(list(301, ContactHistory.NEWEST, 0, 10)).isEmpty();
    }

    @Test
    void addsOfManyWhatIsMissingWhateverTheirOrder() {
        EndedContact first = HistorySamples.answered(901, 300, ENDED);
        add(first);
        add(
                HistorySamples.abandoned(902, 300, ENDED),
                HistorySamples.abandoned(901, 300, ENDED),
                HistorySamples.abandoned(900, 300, ENDED),
                HistorySamples.abandoned(902, 300, ENDED));

        assertThat(ids(300, ContactHistory.NEWEST, 0, 10)).containsExactly(902L, 901L, 900L);
        assertThat(list(300, ContactHistory.NEWEST, 0, 10)).contains(first);
    }

    @Test
    void severalNodesMayAddTheSameContacts() {
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ContactHistory history = new ContactHistory(
                persistence.eachInTransaction(HistoryRecords.class, JpaHistoryRecords::new),
                new DatabaseGuard(() -> true));
        CompletableFuture<?>[] writers = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            await(together);
                            for (int id = 1; id <= 100; id += 2) {
                                history.record(List.of(
                                        HistorySamples.answered(id + 1, 300, ENDED),
                                        HistorySamples.answered(id, 300, ENDED)));
                            }
                        },
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(list(300, ContactHistory.NEWEST, 0, 200))
                .as("each once, with its parties")
                .hasSize(100)
                .allSatisfy(
                        contact -> assertThat(contact).isEqualTo(HistorySamples.answered(contact.id(), 300, ENDED)));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void showsEachCustomerTheirOwn() {
        add(HistorySamples.abandoned(900, 300, ENDED));
        add(HistorySamples.abandoned(901, 301, ENDED));

        assertThat(ids(300, ContactHistory.NEWEST, 0, 10)).containsExactly(900L);
        assertThat(ids(301, ContactHistory.NEWEST, 0, 10)).containsExactly(901L);
        assertThat(ids(302, ContactHistory.NEWEST, 0, 10)).isEmpty();
    }

    @Test
    void pagesNeitherRepeatNorLeaveOutContactsThatEndedTogether() {
        List<Long> expected = new ArrayList<>();
        LongStream.rangeClosed(1, 10).forEach(id -> {
            add(HistorySamples.abandoned(id, 300, ENDED.plusNanos(1_000 * (id / 4))));
            expected.add(0, id);
        });

        List<Long> seen = new ArrayList<>();
        List<EndedContact> page = list(300, ContactHistory.NEWEST, 0, 3);
        while (!page.isEmpty()) {
            page.forEach(contact -> seen.add(contact.id()));
            EndedContact last = page.get(page.size() - 1);
            page = list(300, last.ended(), last.id(), 3);
        }
        assertThat(seen).as("all, newest first").isEqualTo(expected);
    }

    @Test
    void aTimeAloneExcludesItself() {
        add(HistorySamples.abandoned(900, 300, ENDED));

        assertThat(ids(300, ENDED, 0, 10)).as("before its end").isEmpty();
        assertThat(ids(300, ENDED.plusNanos(1_000), 0, 10)).as("just after").containsExactly(900L);
    }

    @Test
    void keepsWhatDoesNotFit() {
        Instant tooExact = ENDED.plusNanos(789);
        EndedParty party = new EndedParty(
                1,
                Role.CALLER,
                Optional.empty(),
                "9".repeat(501),
                tooExact,
                Optional.empty(),
                tooExact,
                LegEnd.HUNG_UP);
        EndedContact sample = HistorySamples.abandoned(900, 300, tooExact);
        add(new EndedContact(
                sample.id(),
                sample.customerId(),
                sample.medium(),
                sample.direction(),
                "a\0b",
                sample.dialled(),
                "n".repeat(201),
                sample.serviceName(),
                sample.queueId(),
                sample.began(),
                sample.queued(),
                sample.answered(),
                sample.ended(),
                sample.endCause(),
                sample.inboundSeconds(),
                sample.outboundSeconds(),
                sample.recordingId(),
                List.of(party)));

        EndedContact found = list(300, ContactHistory.NEWEST, 0, 1).get(0);
        assertThat(found.from()).as("NUL is no text").isEqualTo("ab");
        assertThat(found.dialledName()).as("cut").hasSize(200);
        assertThat(found.parties().get(0).address()).as("cut").hasSize(500);
        assertThat(found.ended()).as("as exact as the database").isEqualTo(ENDED);
    }

    @Test
    void timesAreRightInTheHourThatComesTwice() {
        // Where clocks are turned back, 00:30Z and 01:30Z on this day are the same local time.
        List<Instant> times = List.of(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
        add(HistorySamples.abandoned(1, 300, times.get(0)));
        add(HistorySamples.abandoned(2, 300, times.get(1)));

        assertThat(list(300, ContactHistory.NEWEST, 0, 10).stream().map(EndedContact::ended))
                .containsExactly(times.get(1), times.get(0));
        assertThat(ids(300, times.get(1), 0, 10)).as("before the second").containsExactly(1L);
    }
}
