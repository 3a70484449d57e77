package io.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {

    @ParameterizedTest
    @CsvSource({"aab, 0, 5, 1", "b, 0, 5, 3", "b, 4, 7, 5", "b, 4, 5, -1", "abx, 0, 7, -1", "aaabab, 0, 6, 0"})
    void aTextIsFoundWithinTheLengthThatCounts(String text, int from, int length, int place) {
        assertThat(Bytes.indexOf(Bytes.of("aaababb"), from, length, Bytes.of(text)))
                .as("%s in aaababb from %d, of the first %d", text, from, length)
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"2, 9, 170", "2, 2, 17", "0, 3, 0"})
    void aNumberEndsWithItsDigits(int from, int digits, long number) {
        assertThat(Bytes.number(Bytes.of("x:170,5"), from, digits))
                .as("%d digits at most, from %d", digits, from)
                .isEqualTo(number);
    }
}
