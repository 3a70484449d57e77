package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseCodeTest {

    /** What a control frame can carry, 125 bytes, less the two of the code (RFC 6455, 5.5). */
    private static final int MOST_BYTES = 123;

    @Test
    void codesAreUnique() {
        assertThat(Arrays.stream(CloseCode.values()).map(CloseCode::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void reasonsFitIntoACloseFrame(CloseCode code) {
        assertThat(code.reason().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, MOST_BYTES - 1);
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void codesMayBeSent(CloseCode code) {
        int number = code.code();
        boolean registered = number >= 1000 && number <= 1003 || number >= 1007 && number <= 1014;
        boolean ours = number >= 4000 && number <= 4999;

        assertThat(registered || ours)
                .as("%d is legal in a close frame and not a library's (3000 to 3999)", number)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void codesSayWhetherToConnectAgain(CloseCode code) {
        boolean expected =
                switch (code) {
                    case TOO_LARGE, MALFORMED, NOT_ALLOWED -> true;
                    case DRAINING, SLOW_CLIENT, IDLE, NOT_STARTED, FULL, FAULT, STORE_LOST -> true;
                    case NORMAL, FLOODING, NOT_ADMITTED, ALREADY_BOUND, REPLACED -> false;
                };

        assertThat(code.reconnect()).isEqualTo(expected);
        if (code.code() >= 4000) {
            assertThat(code.code() < 4500).as("the range says the same").isEqualTo(expected);
        }
    }
}
