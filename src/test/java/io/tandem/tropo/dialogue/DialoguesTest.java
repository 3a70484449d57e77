package io.tandem.tropo.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialoguesTest {

    private final MemoryRecords records = new MemoryRecords();
    private final Dialogues dialogues = new Dialogues(records, new DatabaseGuard(() -> true));

    private static SessionQuery query(int limit) {
        return new SessionQuery(300, Optional.empty(), Instant.EPOCH, SessionQuery.NEWEST, "", limit);
    }

    private void three() {
        dialogues.write(IntStream.rangeClosed(1, 3)
                .<DialogueChange>mapToObj(i -> new DialogueChange.Started(DialogueSamples.session("s" + i, i)))
                .toList());
        dialogues.write(IntStream.rangeClosed(1, 3)
                .mapToObj(i -> DialogueSamples.added("s1", i, i))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 2, true", "3, 3, false", "4, 3, false"})
    void tellsWhetherThereIsMore(int limit, int shown, boolean more) {
        three();

        assertThat(dialogues.list(query(limit)).sessions()).hasSize(shown);
        assertThat(dialogues.list(query(limit)).more()).isEqualTo(more);
        assertThat(dialogues.entries("s1", 0, limit).entries()).hasSize(shown);
        assertThat(dialogues.entries("s1", 0, limit).more()).isEqualTo(more);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void refusesLimitsOutOfBounds(int limit) {
        assertThatThrownBy(() -> dialogues.entries("s1", 0, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500");
        assertThatThrownBy(() -> dialogues.list(query(limit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("200");
    }

    @Test
    void saysSoWhenTheDatabaseDoesNotAnswer() {
        records.failing = true;

        assertThatThrownBy(() -> dialogues.find("s1")).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> dialogues.write(List.of())).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> dialogues.deleteBefore(Instant.EPOCH))
                .isInstanceOf(DirectoryUnavailableException.class);
    }
}
