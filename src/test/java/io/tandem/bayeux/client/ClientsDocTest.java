package io.tandem.bayeux.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.docs.DocsPage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/bayeux-clients.md} names the versions that are driven. */
class ClientsDocTest {

    private static final String ALIAS = "npm:cometd@";

    @Test
    void thePageNamesTheVersionsThatAreDriven() throws IOException {
        List<String> driven = packages().entrySet().stream()
                .filter(dependency -> !dependency.getKey().equals("cometd-nodejs-client"))
                .map(dependency -> row(dependency.getKey(), ((JsonString) dependency.getValue()).getString()))
                .toList();
        assertThat(DocsPage.named("bayeux-clients.md").firstCells("npm", 2)).isEqualTo(driven);
    }

    private static String row(String name, String version) {
        return version.startsWith(ALIAS)
                ? DocsPage.row("`cometd`", version.substring(ALIAS.length()))
                : DocsPage.row("`" + name + "`", version);
    }

    private static JsonObject packages() throws IOException {
        try (Reader file = Files.newBufferedReader(NodePackages.FOLDER.resolve("package.json"));
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonObject("dependencies");
        }
    }
}
