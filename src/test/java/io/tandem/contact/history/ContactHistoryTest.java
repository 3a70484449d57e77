package io.tandem.contact.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryUnavailableException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactHistoryTest {

    private final List<EndedContact> kept = new ArrayList<>();
    private RuntimeException failure;
    private int failures;
    private final HistoryRecords records = new HistoryRecords() {
        @Override
        public void add(List<EndedContact> contacts) {
            if (failures-- > 0) {
                throw failure;
            }
            kept.addAll(contacts);
        }

        @Override
        public List<EndedContact> list(long customerId, Instant before, long beforeId, int limit) {
            return kept.stream().limit(limit).toList();
        }

        @Override
        public long lastId() {
            return kept.stream().mapToLong(EndedContact::id).max().orElse(0);
        }
    };
    private final ContactHistory history = new ContactHistory(records, new DatabaseGuard(() -> true));

    @BeforeEach
    void keepThree() {
        for (int id = 1; id <= 3; id++) {
            history.record(List.of(HistorySamples.abandoned(id, 300, HistorySamples.BEGAN)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 2, true", "3, 3, false", "4, 3, false"})
    void tellsWhetherThereIsMore(int limit, int shown, boolean more) {
        Page page = history.list(300, ContactHistory.NEWEST, 0, limit);

        assertThat(page.contacts()).hasSize(shown);
        assertThat(page.more()).isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void refusesLimitsOutOfBounds(int limit) {
        assertThatThrownBy(() -> history.list(300, ContactHistory.NEWEST, 0, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200");
    }

    private void fail(String state) {
        failures = 1;
        failure = new IllegalStateException(new SQLException("scripted", state));
    }

    @Test
    void triesAgainWhenAnotherNodeWasFaster() {
        fail("23505");
        history.record(List.of(HistorySamples.abandoned(4, 300, HistorySamples.BEGAN)));

        assertThat(kept).as("what the other node did not write is written").hasSize(4);
    }

    @Test
    void doesNotInsistWhenTheDatabaseFails() {
        fail("08006");

        assertThatThrownBy(() -> history.record(List.of(HistorySamples.abandoned(4, 300, HistorySamples.BEGAN))))
                .as("to be tried again later")
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThat(kept).hasSize(3);
    }
}
