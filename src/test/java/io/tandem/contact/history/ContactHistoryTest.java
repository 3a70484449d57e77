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
    private final HistoryRecords records = new HistoryRecords() {
        @Override
        public void add(EndedContact contact) {
            if (failure != null) {
                throw failure;
            }
            kept.add(contact);
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
            history.record(HistorySamples.abandoned(id, 300, HistorySamples.BEGAN));
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

    @Test
    void isContentWhenAnotherNodeWasFaster() {
        failure = new IllegalStateException(new SQLException("duplicate key", "23505"));

        history.record(HistorySamples.abandoned(4, 300, HistorySamples.BEGAN));
    }

    @Test
    void isNotContentWhenTheDatabaseFails() {
        failure = new IllegalStateException(new SQLException("gone", "08006"));

        assertThatThrownBy(() -> history.record(HistorySamples.abandoned(4, 300, HistorySamples.BEGAN)))
                .as("to be tried again")
                .isInstanceOf(DirectoryUnavailableException.class);
    }
}
