package io.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/close-codes.md} lists the close codes as the code knows them. */
class CloseCodesDocTest {

    private static final String SECTION = "close-codes";
    private static final int CELLS = 6;

    private final DocsPage page = DocsPage.named("close-codes.md");

    @Test
    void thePageListsEachCodeWithItsReasonAndWhetherToConnectAgain() {
        List<String> expected = Arrays.stream(CloseCode.values())
                .map(code -> DocsPage.row(
                        Integer.toString(code.code()),
                        '`' + code.name() + '`',
                        code.reason(),
                        code.reconnect() ? "yes" : "no"))
                .toList();
        assertThat(page.firstCells(SECTION, 4))
                .as(page.mustRead(SECTION, expected))
                .isEqualTo(expected);
    }

    @Test
    void thePageSaysOfEachCodeWhenItIsSentAndWhatTheClientShouldDo() {
        assertThat(page.rows(SECTION))
                .as("no cell of the table is empty")
                .allSatisfy(cells -> assertThat(cells).hasSize(CELLS).noneMatch(String::isBlank));
    }
}
