package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void eachFaultHasACodeOfItsOwn() {
        assertThat(Arrays.stream(Fault.values()).map(Fault::code)).doesNotHaveDuplicates();
    }

    @Test
    void codesAreHttpsErrorCodes() {
        assertThat(Arrays.stream(Fault.values()).map(Fault::code)).allMatch(code -> code >= 400 && code < 600);
    }

    @Test
    void eachFaultHasATextOfItsOwn() {
        assertThat(Arrays.stream(Fault.values()).map(Fault::text))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."), "is a sentence");
    }
}
