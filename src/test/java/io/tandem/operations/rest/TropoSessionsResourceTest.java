package io.tandem.operations.rest;

import static io.tandem.tropo.dialogue.DialogueSamples.BEGAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.tropo.dialogue.DialogueEntry;
import io.tandem.tropo.dialogue.DialogueEntry.Kind;
import io.tandem.tropo.dialogue.DialogueSamples;
import io.tandem.tropo.dialogue.DialogueSession;
import io.tandem.tropo.dialogue.EntryPage;
import io.tandem.tropo.dialogue.KeptEntry;
import io.tandem.tropo.dialogue.KeptSession;
import io.tandem.tropo.dialogue.SessionPage;
import io.tandem.tropo.dialogue.SessionQuery;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TropoSessionsResourceTest {

    private static final String TIME = "2026-01-31T12:00:00Z";
    private static final KeptSession GOES_ON =
            new KeptSession(DialogueSamples.session("0a1b", 0), Optional.empty(), Optional.empty());

    private static String json(Object shown) throws Exception {
        try (Jsonb jsonb = JsonbBuilder.create()) {
            return jsonb.toJson(shown);
        }
    }

    @Test
    void readsTheParametersOfTheList() {
        assertThat(TropoSessionsQuery.of("300", "survey", TIME, TIME, "0a", "200"))
                .isEqualTo(new SessionQuery(
                        300, Optional.of("survey"), Instant.parse(TIME), Instant.parse(TIME), "0a", 200));
        assertThat(TropoSessionsQuery.of("300", null, null, null, null, null))
                .as("the newest")
                .isEqualTo(new SessionQuery(300, Optional.empty(), Instant.EPOCH, SessionQuery.NEWEST, "", 50));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, , , , ",
        "customer, x, , , ",
        "customer, -1, , , ",
        "from, 300, yesterday, , ",
        "from, 300, '', , ",
        "from, 300, 1969-12-31T23:59:59Z, , ",
        "from, 300, +10000-01-01T00:00:00Z, , ",
        "before, 300, , 2026-01-31, ",
        "limit, 300, , , 0",
        "limit, 300, , , 201",
        "limit, 300, , , x"
    })
    void refusesWhatItCannotUseAndNamesIt(String name, String customer, String from, String before, String limit) {
        assertThatThrownBy(() -> TropoSessionsQuery.of(customer, null, from, before, null, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " ");
    }

    @Test
    void readsTheParametersOfASession() {
        assertThat(TropoDialogueQuery.of("0a1b", "300", "5", "500"))
                .isEqualTo(new TropoDialogueQuery("0a1b", Optional.of(300L), 5, 500));
        assertThat(TropoDialogueQuery.of("0a1b", null, null, null))
                .as("the beginning, of any customer")
                .isEqualTo(new TropoDialogueQuery("0a1b", Optional.empty(), 0, 200));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, x, , ",
        "customer, '', , ",
        "from, 300, -1, ",
        "from, 300, 9223372036854775808, ",
        "limit, 300, , 0",
        "limit, 300, , 501"
    })
    void refusesTheSameOfASession(String name, String customer, String from, String limit) {
        assertThatThrownBy(() -> TropoDialogueQuery.of("0a1b", customer, from, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " ");
    }

    @Test
    void aPageOfTheListEndsWithTheAddressOfTheNext() {
        SessionPage page = new SessionPage(List.of(GOES_ON), true);

        assertThat(TropoSessionList.of(TropoSessionsQuery.of("300", null, null, null, null, "1"), page)
                        .next())
                .contains("/api/tropo/sessions?customer=300&before=" + BEGAN + "&beforeId=0a1b&limit=1");
        assertThat(TropoSessionList.of(TropoSessionsQuery.of("300", "a&b c", TIME, null, null, "1"), page)
                        .next())
                .as("which asks for the same, further on")
                .contains("/api/tropo/sessions?customer=300&application=a%26b+c&from=" + TIME + "&before=" + BEGAN
                        + "&beforeId=0a1b&limit=1");
    }

    @Test
    void aPageOfASessionEndsWithTheAddressOfTheNext() {
        EntryPage page = new EntryPage(List.of(new KeptEntry(41, DialogueSamples.said("Hello", 1))), true);

        assertThat(TropoDialogue.of(TropoDialogueQuery.of("0a1b", null, null, "1"), GOES_ON, page)
                        .next())
                .contains("/api/tropo/sessions/0a1b?from=42&limit=1");
        assertThat(TropoDialogue.of(TropoDialogueQuery.of("0a1b", "300", null, "1"), GOES_ON, page)
                        .next())
                .contains("/api/tropo/sessions/0a1b?from=42&customer=300&limit=1");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(TropoSessionList.of(
                                TropoSessionsQuery.of("300", null, null, null, null, null),
                                new SessionPage(List.of(), false))
                        .next())
                .isEmpty();
        assertThat(TropoDialogue.of(
                                TropoDialogueQuery.of("0a1b", null, null, null),
                                GOES_ON,
                                new EntryPage(List.of(), false))
                        .next())
                .isEmpty();
    }

    @Test
    void jsonShowsAllThereIsAndLeavesOutWhatIsNot() throws Exception {
        DialogueSession launched =
                new DialogueSession("0c", 300, 91, "survey", "TEXT", "launch", Optional.empty(), BEGAN);
        DialogueEntry document =
                new DialogueEntry(BEGAN, Kind.DOCUMENT, "{\"tropo\":[]}", Map.of(DialogueEntry.STATUS, "200"));

        assertThat(json(TropoDialogue.of(
                        TropoDialogueQuery.of("0a1b", null, null, null),
                        new KeptSession(DialogueSamples.session("0a1b", 0), Optional.of(BEGAN), Optional.of("HUNG_UP")),
                        new EntryPage(List.of(new KeptEntry(41, document)), false))))
                .contains("\"id\":\"0a1b\"", "\"customer\":300", "\"application\":\"survey\"", "\"applicationId\":90")
                .contains("\"channel\":\"VOICE\"", "\"how\":\"call\"", "\"contact\":900")
                .contains("\"began\":\"" + BEGAN + '"', "\"ended\":\"" + BEGAN + '"', "\"ending\":\"HUNG_UP\"")
                .contains("\"index\":41", "\"kind\":\"DOCUMENT\"", "\"details\":{\"status\":\"200\"}")
                .contains("\"text\":\"{\\\"tropo\\\":[]}\"", "\"at\":\"" + BEGAN + '"')
                .doesNotContain("next", "null");
        assertThat(json(TropoSession.of(new KeptSession(launched, Optional.empty(), Optional.empty()))))
                .doesNotContain("contact", "ended", "ending", "null");
    }
}
