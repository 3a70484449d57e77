package io.tandem.operations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.contact.history.ContactHistory;
import io.tandem.contact.history.HistorySamples;
import io.tandem.contact.history.Page;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsResourceTest {

    private static final Instant ENDED = Instant.parse("2026-01-31T12:00:00.5Z");

    @Test
    void readsTheParameters() {
        assertThat(ContactsQuery.of("300", "2026-01-31T12:00:00Z", "900", "200"))
                .isEqualTo(new ContactsQuery(300, Instant.parse("2026-01-31T12:00:00Z"), 900, 200));
        assertThat(ContactsQuery.of("300", null, null, null))
                .as("the latest")
                .isEqualTo(new ContactsQuery(300, ContactHistory.NEWEST, 0, 50));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, , , , ",
        "customer, '', , , ",
        "customer, x, , , ",
        "customer, -1, , , ",
        "before, 300, yesterday, , ",
        "before, 300, '', , ",
        "before, 300, -999999999-01-01T00:00:00Z, , ",
        "before, 300, +999999999-01-01T00:00:00Z, , ",
        "beforeId, 300, , x, ",
        "beforeId, 300, , -1, ",
        "limit, 300, , , 0",
        "limit, 300, , , 201",
        "limit, 300, , , 99999999999",
        "limit, 300, , , many"
    })
    void refusesWhatItCannotUseAndNamesIt(String name, String customer, String before, String beforeId, String limit) {
        assertThatThrownBy(() -> ContactsQuery.of(customer, before, beforeId, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " ");
    }

    @Test
    void aPageEndsWithTheAddressOfTheNext() {
        ContactsQuery query = ContactsQuery.of("300", null, null, "1");
        Page page = new Page(List.of(HistorySamples.answered(900, 300, ENDED)), true);

        assertThat(ContactList.of(query, page).next())
                .contains("/api/contacts?customer=300&before=2026-01-31T12:00:00.500Z&beforeId=900&limit=1");
    }

    @Test
    void theLastPageHasNoNext() {
        Page page = new Page(List.of(HistorySamples.answered(900, 300, ENDED)), false);

        assertThat(ContactList.of(ContactsQuery.of("300", null, null, null), page)
                        .next())
                .isEmpty();
    }

    @Test
    void jsonLeavesOutWhatIsNotThere() throws Exception {
        Page page = new Page(List.of(HistorySamples.abandoned(900, 300, ENDED)), false);
        String json;
        try (Jsonb jsonb = JsonbBuilder.create()) {
            json = jsonb.toJson(ContactList.of(ContactsQuery.of("300", null, null, null), page));
        }

        assertThat(json)
                .contains("\"id\":900", "\"from\":\"01632 960003\"", "\"ended\":\"2026-01-31T12:00:00.500Z\"")
                .contains("\"endCause\":\"CALLER_LEFT\"", "\"parties\":[]")
                .doesNotContain("queueId", "next", "null");
    }
}
