package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.server.TandemServer;
import org.junit.jupiter.api.Test;

/** What a user sees who has set something wrongly. */
class SettingsIT {

    @Test
    void anUnusableValueStopsTheStartWithOneClearLine() throws Exception {
        try (TandemServer server = TandemServer.named("settings-bad").setting("tandem.telxl.idle-timeout", "40s")) {
            server.launch();
            server.awaitOutput("CWWKZ0012I");
            server.awaitOutput("CWWKF0011I");

            assertThat(server.output().lines().filter(line -> line.contains("Unusable setting")))
                    .as("lines that say what is wrong")
                    .singleElement()
                    .asString()
                    .contains("tandem.telxl.idle-timeout = \"40s\"")
                    .contains("PT40S");
            assertThat(server.get("/telxl").statusCode())
                    .as("nothing is served")
                    .isEqualTo(404);
        }
    }

    @Test
    void aMisspeltNameIsPointedOut() throws Exception {
        try (TandemServer server = TandemServer.named("settings-misspelt")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.telxl.idle-time", "PT40S")
                .start()) {
            assertThat(server.output()).contains("Unknown setting tandem.telxl.idle-time");
        }
    }
}
