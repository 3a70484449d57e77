package io.tandem.chat.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/chat.md} lists the codes of {@code errors} as the code knows them. */
class ChatFaultsDocTest {

    private static final String SECTION = "errors";
    private static final int CELLS = 5;

    private final DocsPage page = DocsPage.named("chat.md");

    @Test
    void thePageListsEachFaultAndWhetherTheChatIsOver() {
        List<String> expected = Arrays.stream(ChatFault.values())
                .map(fault -> DocsPage.row(
                        Integer.toString(fault.code()), '`' + fault.name() + '`', fault.endsChat() ? "yes" : "no"))
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
