package io.tandem.bayeux.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a batch of messages and what is none, and what stands in a message (spec 1). */
class BatchReaderTest {

    private final BatchReader reader = new BatchReader(5, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"text\"",
                "[]",
                "[7]",
                "[null]",
                "[[]]",
                "[{},7]",
                "{",
                "[{}",
                "[{}]]",
                "[{}] x",
                "{} {}",
                "[{},]",
                "[{'a':1}]",
                "[{\"a\":01}]",
                "[{\"a\":NaN}]",
                "[{\"a\":\"\n\"}]",
                "[{\"a\":\"\\x\"}]",
                "\uFEFF[{}]",
                "[{},{},{},{}]",
                "[{\"a\":[[[[]]]]}]",
                "[{\"a\":1e}]"
            })
    void isNoBatch(String text) {
        assertThatThrownBy(() -> reader.read(text)).as(text).isInstanceOf(MalformedBatchException.class);
    }

    @Test
    void aNumberOfAMillionDigitsNeitherEntersNorFailsOtherwise() {
        assertThatThrownBy(() -> reader.read("[{\"a\":" + "9".repeat(1_000_000) + "}]"))
                .isInstanceOf(MalformedBatchException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|1", "[{}]|1", " [ {} , {} , {} ] |3", "[{\"a\":[[[]]]}]|1", "[{\"data\":{\"x\":[1,[2]]}}]|1"})
    void isABatch(String text, int messages) {
        assertThat(reader.read(text)).hasSize(messages);
    }

    @Test
    void numbersAreKeptAsTheyWereSent() {
        assertThat(reader.read("[{\"data\":[1.50,12345678901234567890,0]}]")
                        .get(0)
                        .data()
                        .orElseThrow())
                .hasToString("[1.50,12345678901234567890,0]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-7, -7",
        "1.9, 1",
        "1e3, 1000",
        "999999999999999, 999999999999999",
        "1000000000000000, ",
        "1e14, 100000000000000",
        "1e15, ",
        "1e999999999, ",
        "-1e999999999, ",
        "1e-15, 0",
        "1e-16, ",
        "1e-999999999, ",
        "0e999999999, ",
        "'\"7\"', ",
        "null, ",
        "true, ",
        "[7], "
    })
    void aNumberIsWholeAndOfUsualSize(String json, Long value) {
        Message message = reader.read("{\"advice\":{\"timeout\":" + json + "}}").get(0);

        assertThat(message.advised("timeout")).isEqualTo(value == null ? OptionalLong.empty() : OptionalLong.of(value));
    }

    @Test
    void aFieldOfASenselessTypeCountsAsMissing() {
        Message message = reader.read("{\"channel\":7,\"clientId\":{},\"ext\":[],\"advice\":\"x\",\"id\":[]}")
                .get(0);

        assertThat(message.channel()).isEmpty();
        assertThat(message.clientId()).isEmpty();
        assertThat(message.id()).isEmpty();
        assertThat(message.ext()).isEmpty();
        assertThat(message.advice()).isEmpty();
        assertThat(message.data()).isEmpty();
    }

    @Test
    void anEventCarriesTheTimeInPlaceOfThePublishersOwn() {
        Message message = reader.read("{\"channel\":\"/x/\",\"data\":1,\"timestamp\":\"then\"}")
                .get(0);

        assertThat(Event.published(message, "/x", Optional.of("now")).text())
                .isEqualTo("{\"channel\":\"/x\",\"data\":1,\"timestamp\":\"now\"}");
        assertThat(Event.published(message, "/x", Optional.empty()).text())
                .isEqualTo("{\"channel\":\"/x\",\"data\":1,\"timestamp\":\"then\"}");
    }

    @Test
    void anErrorIsRepliedWithWhatTheRequestIsKnownBy() {
        Message message = reader.read("{\"channel\":\"/x\",\"id\":7,\"subscription\":null,\"clientId\":\"c\"}")
                .get(0);

        assertThat(Reply.failure(message, BayeuxError.INTERNAL).text())
                .isEqualTo("{\"channel\":\"/x\",\"id\":\"7\",\"subscription\":null,\"successful\":false,"
                        + "\"error\":\"500::internal_error\"}");
    }
}
