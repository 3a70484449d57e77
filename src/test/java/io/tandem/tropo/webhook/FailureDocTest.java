package io.tandem.tropo.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/tropo-webhooks.md} lists the failures as the code knows them. */
class FailureDocTest {

    private static final String SECTION = "failures";
    private static final int CELLS = 5;

    private final DocsPage page = DocsPage.named("tropo-webhooks.md");

    @Test
    void thePageListsEachFailureAndWhatTheGatewayDoes() {
        List<String> expected = Arrays.stream(Failure.values())
                .map(failure -> DocsPage.row(
                        '`' + failure.name() + '`',
                        failure.reason(),
                        failure.triedAgain() ? "yes" : "no",
                        failure.fallback() ? "yes" : "no"))
                .toList();
        assertThat(page.firstCells(SECTION, 4))
                .as(page.mustRead(SECTION, expected))
                .isEqualTo(expected);
    }

    @Test
    void thePageSaysOfEachFailureWhatTheDeveloperShouldDo() {
        assertThat(page.rows(SECTION))
                .as("no cell of the table is empty")
                .allSatisfy(cells -> assertThat(cells).hasSize(CELLS).noneMatch(String::isBlank));
    }
}
