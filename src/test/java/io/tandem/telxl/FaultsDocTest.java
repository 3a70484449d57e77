package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/telxl.md} lists the codes of the {@code error} event as the code knows them. */
class FaultsDocTest {

    private static final String SECTION = "faults";
    private static final int CELLS = 5;

    private final DocsPage page = DocsPage.named("telxl.md");

    @Test
    void thePageListsEachFaultWithItsText() {
        List<String> expected = Arrays.stream(Fault.values())
                .map(fault -> DocsPage.row(Integer.toString(fault.code()), '`' + fault.name() + '`', fault.text()))
                .toList();
        assertThat(page.firstCells(SECTION, 3))
                .as(page.mustRead(SECTION, expected))
                .isEqualTo(expected);
    }

    @Test
    void thePageSaysOfEachFaultWhenItIsSentAndWhatTheClientShouldDo() {
        assertThat(page.rows(SECTION))
                .as("no cell of the table is empty")
                .allSatisfy(cells -> assertThat(cells).hasSize(CELLS).noneMatch(String::isBlank));
    }
}
