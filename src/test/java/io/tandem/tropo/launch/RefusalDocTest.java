package io.tandem.tropo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/tropo-sessions.md} lists the refusals as the code knows them. */
class RefusalDocTest {

    private static final String SECTION = "refusals";
    private static final int CELLS = 3;

    private final DocsPage page = DocsPage.named("tropo-sessions.md");

    @Test
    void thePageListsEachRefusal() {
        List<String> expected = Arrays.stream(Refusal.values())
                .map(refusal -> DocsPage.row('`' + refusal.reason() + '`', String.valueOf(refusal.status())))
                .toList();
        assertThat(page.firstCells(SECTION, 2))
                .as(page.mustRead(SECTION, expected))
                .isEqualTo(expected);
    }

    @Test
    void thePageSaysOfEachWhatItMeans() {
        assertThat(page.rows(SECTION))
                .as("no cell of the table is empty")
                .allSatisfy(cells -> assertThat(cells).hasSize(CELLS).noneMatch(String::isBlank));
    }
}
