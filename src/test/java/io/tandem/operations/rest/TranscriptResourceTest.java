package io.tandem.operations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.contact.model.JournalEntry;
import io.tandem.contact.transcript.TranscriptPage;
import io.tandem.contact.transcript.TranscriptSamples;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptResourceTest {

    private static final TranscriptQuery QUERY = TranscriptQuery.of("900", "300", null, "2");

    @Test
    void readsTheParameters() {
        assertThat(TranscriptQuery.of("900", "300", "5", "1000")).isEqualTo(new TranscriptQuery(900, 300, 5, 1000));
        assertThat(TranscriptQuery.of("900", "300", null, null))
                .as("the beginning")
                .isEqualTo(new TranscriptQuery(900, 300, 1, 200));
    }

    @ParameterizedTest
    @CsvSource({
        "id, x, 300, , ",
        "id, -1, 300, , ",
        "customer, 900, , , ",
        "customer, 900, x, , ",
        "from, 900, 300, 0, ",
        "from, 900, 300, '', ",
        "from, 900, 300, 2147483648, ",
        "limit, 900, 300, , 0",
        "limit, 900, 300, , 1001"
    })
    void refusesWhatItCannotUseAndNamesIt(String name, String id, String customer, String from, String limit) {
        assertThatThrownBy(() -> TranscriptQuery.of(id, customer, from, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " ");
    }

    @Test
    void aPageEndsWithTheAddressOfTheNext() {
        TranscriptPage page = new TranscriptPage(
                List.of(TranscriptSamples.text(900, 1, "a"), TranscriptSamples.text(900, 4, "b")), true);

        assertThat(TranscriptPart.of(QUERY, page).next())
                .contains("/api/contacts/900/transcript?customer=300&from=5&limit=2");
    }

    @Test
    void tellsWhatAnApplicationWroteFromWhatTheGatewaySaid() {
        JournalEntry said = TranscriptSamples.text(900, 1, "a");
        JournalEntry written = new JournalEntry(2, said.kind(), Optional.empty(), "bot", "b", Map.of(), said.at());
        TranscriptPage page = new TranscriptPage(List.of(said, written, TranscriptSamples.announcement(3)), false);

        assertThat(TranscriptPart.of(QUERY, page).entries())
                .extracting(TranscriptPart.Entry::author)
                .containsExactly(Optional.empty(), Optional.of("script"), Optional.empty());
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(TranscriptPart.of(QUERY, new TranscriptPage(List.of(), false))
                        .next())
                .isEmpty();
    }

    @Test
    void jsonNamesTheLegAsTheHistoryDoesAndLeavesOutWhatIsNotThere() throws Exception {
        TranscriptPage page = new TranscriptPage(
                List.of(TranscriptSamples.text(900, 1, "a"), TranscriptSamples.announcement(2)), false);
        String json;
        try (Jsonb jsonb = JsonbBuilder.create()) {
            json = jsonb.toJson(TranscriptPart.of(QUERY, page));
        }

        assertThat(json)
                .contains("\"index\":1", "\"kind\":\"TEXT\"", "\"leg\":1", "\"name\":\"Ada\"", "\"text\":\"a\"")
                .contains("\"details\":{\"sort\":\"text\"}", "\"at\":\"2026-10-24T23:00:01.123456Z\"")
                .contains("\"kind\":\"ANNOUNCEMENT\"")
                .doesNotContain("next", "null", "author")
                .containsOnlyOnce("\"leg\"");
    }
}
