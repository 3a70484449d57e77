package io.tandem.telxl.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/telxl.md} lists states and reasons as the code knows them. */
class CodesDocTest {

    private final DocsPage page = DocsPage.named("telxl.md");

    @Test
    void thePageListsEachOperatorState() {
        check("operator-states", OpState.values(), OpState::code, OpState::text);
    }

    @Test
    void thePageListsEachCallState() {
        check("call-states", CallState.values(), CallState::code, CallState::text);
    }

    @Test
    void thePageListsEachEndReason() {
        check("end-reasons", EndReason.values(), EndReason::code, EndReason::text);
    }

    private <E> void check(String section, E[] constants, Function<E, Integer> code, Function<E, String> text) {
        assertThat(Stream.of(constants).map(code)).as("codes").doesNotHaveDuplicates();
        List<String> expected = Arrays.stream(constants)
                .map(constant -> DocsPage.row(Integer.toString(code.apply(constant)), text.apply(constant)))
                .toList();
        assertThat(page.firstCells(section, 2))
                .as(page.mustRead(section, expected))
                .isEqualTo(expected);
    }
}
