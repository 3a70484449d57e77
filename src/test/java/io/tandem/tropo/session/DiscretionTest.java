package io.tandem.tropo.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks for secrecy once gets it for the rest of the session. */
class DiscretionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"tropo\":[{\"generalLogSecurity\":\"suppress\"}]} | true",
                "{\"tropo\":[{\"ask\":{\"asrLogSecurity\":\"MASK\"}}]} | true",
                "{\"tropo\":[{\"say\":{\"value\":\"a\",\"promptLogSecurity\":\"suppress\"}}]} | true",
                "{\"tropo\":[{\"generalLogSecurity\":\"none\"}]} | false",
                "{\"tropo\":[{\"say\":{\"value\":\"we suppress nothing\"}}]} | false"
            })
    void documentsAskForItByName(String document, boolean wanted) {
        assertThat(Discretion.isWantedBy(document)).as(document).isEqualTo(wanted);
    }
}
