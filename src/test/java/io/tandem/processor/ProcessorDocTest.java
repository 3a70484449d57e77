package io.tandem.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import io.tandem.processor.view.Capability;
import io.tandem.processor.view.Level;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/interaction-processor.md} and the published schema list what there is. */
class ProcessorDocTest {

    private final DocsPage page = DocsPage.named("interaction-processor.md");

    @Test
    void thePageListsEachRequest() {
        assertThat(firstCells("requests")).containsExactlyInAnyOrderElementsOf(Handlers.commands());
    }

    @Test
    void theSchemaDescribesEachRequest() throws Exception {
        assertThat(definitions("request.")).containsAll(Handlers.commands());
    }

    @Test
    void thePageListsEachFailureWithItsText() {
        List<String> expected = Arrays.stream(FailureCode.values())
                .map(code -> DocsPage.row('`' + code.word() + '`', code.text()))
                .toList();
        assertThat(page.firstCells("failures", 2))
                .as(page.mustRead("failures", expected))
                .isEqualTo(expected);
        assertThat(page.rows("failures"))
                .as("no cell of the table is empty")
                .allSatisfy(cells -> assertThat(cells).hasSize(4).noneMatch(String::isBlank));
    }

    @Test
    void theSchemaKnowsEachFailure() throws Exception {
        assertThat(schema().getJsonObject("$defs")
                        .getJsonObject("failure")
                        .getJsonObject("properties")
                        .getJsonObject("code")
                        .getJsonArray("enum")
                        .getValuesAs(JsonString::getString))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FailureCode.values())
                        .map(FailureCode::word)
                        .toList());
    }

    @Test
    void thePageListsEachEventOfTheSchema() throws Exception {
        assertThat(firstCells("events")).containsExactlyInAnyOrderElementsOf(definitions("event."));
    }

    @Test
    void thePageListsTheCapabilitiesOfEachObject() {
        List<String> expected = Arrays.stream(Level.values())
                .map(level -> DocsPage.row(
                        level.prefix(),
                        Capability.of(level).stream()
                                .map(capability -> '`' + capability.word() + '`')
                                .collect(Collectors.joining(", "))))
                .toList();
        assertThat(page.firstCells("capabilities", 2))
                .as(page.mustRead("capabilities", expected))
                .isEqualTo(expected);
    }

    @Test
    void everyCapabilityIsNamedLikeARequest() {
        assertThat(Arrays.stream(Capability.values()).map(Capability::word)).isSubsetOf(Handlers.commands());
    }

    private List<String> firstCells(String section) {
        return page.rows(section).stream()
                .map(cells -> cells.get(0).replace("`", ""))
                .toList();
    }

    private static List<String> definitions(String prefix) throws IOException {
        return schema().getJsonObject("$defs").keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    private static JsonObject schema() throws IOException {
        return Desktop.parse(Files.readString(MessageSchema.FILE));
    }
}
