package io.tandem.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.client.WebSocketClient;
import io.tandem.server.TandemServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory on a PostgreSQL that comes, goes and comes back: by settings alone. */
class DatabaseIT {

    private static final String START =
            "{\"command\":{\"command_type\":\"session_start\",\"user\":\"Mr Black\",\"pass\":\"Mr Black\",\"mode\":\"api\",\"agent_id\":7}}";

    @TempDir
    private Path folder;

    @Test
    void readinessFollowsTheDatabaseWithoutARestart() throws Exception {
        EmbeddedPostgres database = postgres(0);
        int port = database.getPort();
        try (TandemServer server = TandemServer.named("database")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.db.url", "jdbc:postgresql://localhost:" + port + "/postgres")
                .setting("tandem.db.user", "postgres")
                .setting("tandem.db.password", "postgres")
                .start()) {
            assertThat(login(server)).as("result_code of a login").isEqualTo(200);
            assertThat(ready(server)).as("/health/ready").isEqualTo(200);

            database.close();
            assertThat(ready(server)).as("/health/ready without the database").isEqualTo(503);
            assertThat(server.get("/health/live").statusCode())
                    .as("/health/live without the database")
                    .isEqualTo(200);
            assertThat(login(server))
                    .as("result_code of a login without the database")
                    .isEqualTo(500);

            database = postgres(port);
            assertThat(ready(server)).as("/health/ready with the database back").isEqualTo(200);
            assertThat(login(server)).as("result_code of a login again").isEqualTo(200);

            server.stop();
            server.start();
            assertThat(login(server))
                    .as("result_code after a restart on the same data")
                    .isEqualTo(200);
        } finally {
            database.close();
        }
    }

    @Test
    void aServerThatStartsBeforeItsDatabaseWaitsForIt() throws Exception {
        EmbeddedPostgres first = postgres(0);
        int port = first.getPort();
        first.close();
        try (TandemServer server = TandemServer.named("database-late")
                .setting("tandem.directory.password-iterations", 1_000)
                .setting("tandem.db.url", "jdbc:postgresql://localhost:" + port + "/postgres")
                .setting("tandem.db.user", "postgres")
                .setting("tandem.db.password", "postgres")) {
            server.launch();
            server.awaitOutput("is not usable and is tried again");
            assertThat(server.get("/health/started").statusCode())
                    .as("/health/started without the database")
                    .isEqualTo(503);

            try (EmbeddedPostgres late = postgres(port)) {
                server.awaitReady();
                assertThat(server.get("/health/started").statusCode())
                        .as("/health/started with the database")
                        .isEqualTo(200);
                assertThat(login(server)).as("result_code of a login").isEqualTo(200);
            }
        }
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static int ready(TandemServer server) throws IOException, InterruptedException {
        return server.get("/health/ready").statusCode();
    }

    private static int login(TandemServer server) throws InterruptedException {
        try (WebSocketClient client = WebSocketClient.connect(server.uri("ws", "/telxl"))) {
            return client.ask(START).getInt("result_code");
        }
    }
}
