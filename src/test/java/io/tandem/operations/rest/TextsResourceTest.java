package io.tandem.operations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.contact.text.TextMessage;
import io.tandem.contact.text.TextPage;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsResourceTest {

    @Test
    void readsTheParameters() {
        assertThat(TextsQuery.of("300", "41", "1000")).isEqualTo(new TextsQuery(300, 41, 1000));
        assertThat(TextsQuery.of("300", null, null)).as("the beginning").isEqualTo(new TextsQuery(300, 0, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "customer, , , ",
        "customer, x, , ",
        "after, 300, -1, ",
        "after, 300, x, ",
        "limit, 300, , 0",
        "limit, 300, , 1001"
    })
    void refusesParametersItCannotUseAndNamesThem(String name, String customer, String after, String limit) {
        assertThatThrownBy(() -> TextsQuery.of(customer, after, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " ");
    }

    @Test
    void readsATextAndTheNetworkIsShortMessagesUnlessNamed() {
        assertThat(IncomingText.read(json("'from':' 07700 900123 ','to':'01632 960020','text':' hi '")))
                .as("ends without blanks around them, the text as it is")
                .isEqualTo(new IncomingText("07700 900123", "01632 960020", Optional.of("SMS"), " hi "));
        assertThat(IncomingText.read(json("'from':'a','to':'b','text':'hi','network':'jabber'"))
                        .network())
                .contains("JABBER");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "from, `'to':'b','text':'hi'`",
                "from, `'from':'','to':'b','text':'hi'`",
                "from, `'from':'a\\u0007','to':'b','text':'hi'`",
                "from, `'from':7,'to':'b','text':'hi'`",
                "to, `'from':'a','text':'hi'`",
                "text, `'from':'a','to':'b'`",
                "text, `'from':'a','to':'b','text':' '`",
                "text, `'from':'a','to':'b','text':['hi']`",
                "network, `'from':'a','to':'b','text':'hi','network':''`",
                "network, `'from':'a','to':'b','text':'hi','network':'short messages'`",
                "member of that name, `'from':'a','to':'b','text':'hi','channel':'TEXT'`"
            })
    void refusesATextItCannotUseAndSaysWhy(String what, String members) {
        assertThatThrownBy(() -> IncomingText.read(json(members)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }

    @Test
    void refusesWhatIsTooLong() {
        String address = "1".repeat(101);
        String text = "x".repeat(4_001);

        assertThatThrownBy(() -> IncomingText.read(json("'from':'" + address + "','to':'b','text':'hi'")))
                .hasMessageContaining("from");
        assertThatThrownBy(() -> IncomingText.read(json("'from':'a','to':'" + address + "','text':'hi'")))
                .hasMessageContaining("to");
        assertThatThrownBy(() -> IncomingText.read(json("'from':'a','to':'b','text':'" + text + "'")))
                .hasMessageContaining("4,000");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "''", "[]", "{"})
    void refusesWhatIsNoObject(String body) {
        assertThatThrownBy(() -> IncomingText.read(body)).hasMessageContaining("JSON object");
    }

    @Test
    void aPageEndsWithTheAddressOfTheNextIfThereIsMore() {
        TextsQuery query = TextsQuery.of("300", "7", "2");

        assertThat(TextList.of(query, new TextPage(List.of(message(8), message(9)), true))
                        .next())
                .contains("/api/texts?customer=300&after=9&limit=2");
        assertThat(TextList.of(query, new TextPage(List.of(message(8), message(9)), false))
                        .next())
                .isEmpty();
    }

    @Test
    void jsonLeavesOutWhatIsNotThere() throws Exception {
        try (Jsonb jsonb = JsonbBuilder.create()) {
            assertThat(jsonb.toJson(
                            TextList.of(TextsQuery.of("300", null, null), new TextPage(List.of(message(8)), false))))
                    .contains("\"id\":8", "\"from\":\"1\"", "\"to\":\"2\"", "\"network\":\"SMS\"")
                    .contains("\"text\":\"hi\"", "\"at\":\"2026-01-31T12:00:00Z\"")
                    .doesNotContain("contact", "next", "null");
        }
    }

    private static TextMessage message(long id) {
        return new TextMessage(id, Optional.empty(), "1", "2", "SMS", "hi", Instant.parse("2026-01-31T12:00:00Z"));
    }

    private static String json(String members) {
        return ("{" + members + "}").replace('\'', '"');
    }
}
