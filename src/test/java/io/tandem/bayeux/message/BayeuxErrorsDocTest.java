package io.tandem.bayeux.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/bayeux.md} lists the errors as the code knows them. */
class BayeuxErrorsDocTest {

    private static final String SECTION = "errors";
    private static final int CELLS = 4;

    private final DocsPage page = DocsPage.named("bayeux.md");

    @Test
    void thePageListsEachError() {
        List<String> expected = Arrays.stream(BayeuxError.values())
                .map(error -> DocsPage.row('`' + error.text() + '`', '`' + error.name() + '`'))
                .toList();
        assertThat(page.firstCells(SECTION, 2))
                .as(page.mustRead(SECTION, expected))
                .isEqualTo(expected);
    }

    @Test
    void thePageSaysOfEachErrorWhenItIsSentAndWhatTheClientShouldDo() {
        assertThat(page.rows(SECTION))
                .as("no cell of the table is empty")
                .allSatisfy(cells -> assertThat(cells).hasSize(CELLS).noneMatch(String::isBlank));
    }
}
