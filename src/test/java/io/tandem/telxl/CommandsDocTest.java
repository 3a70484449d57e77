package io.tandem.telxl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import io.tandem.telxl.command.CommandHandler;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/telxl.md} lists the commands that there are. */
class CommandsDocTest {

    private final DocsPage page = DocsPage.named("telxl.md");

    @ParameterizedTest
    @CsvSource({"operator-commands, op_.*", "call-commands, (call|voip)_.*", "recording-commands, recording_.*"})
    void thePageListsEachCommand(String section, String names) {
        Set<String> handled = Handlers.all().stream()
                .map(CommandHandler::commandType)
                .filter(name -> name.matches(names))
                .collect(Collectors.toSet());

        assertThat(page.rows(section).stream().map(cells -> cells.get(0).replace("`", "")))
                .as("%s, section %s", page, section)
                .containsExactlyInAnyOrderElementsOf(handled);
    }
}
