package io.tandem.telxl.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/telxl.md} lists why a session is not started as the code knows it. */
class StartFailuresDocTest {

    private static final String SECTION = "start-failures";

    @Test
    void thePageListsEachFailureWithItsTextAndHowItIsCounted() {
        DocsPage page = DocsPage.named("telxl.md");
        List<String> expected = Arrays.stream(StartFailure.values())
                .map(failure ->
                        DocsPage.row(failure.text(), failure.outcome().name().toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(page.firstCells(SECTION, 2))
                .as(page.mustRead(SECTION, expected))
                .isEqualTo(expected);
    }
}
