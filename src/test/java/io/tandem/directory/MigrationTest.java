package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationTest {

    private static void execute(DataSource dataSource, String... lines) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String line : lines) {
                statement.execute(line);
            }
        }
    }

    private static long number(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mayRunAgain(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        execute(dataSource, "insert into customer (id, name) values (300, 'Demo')");
        SchemaMigration.run(dataSource);

        assertThat(number(dataSource, "select count(*) from customer"))
                .as("customers after a second start")
                .isEqualTo(1);
    }

    /** On PostgreSQL only: H2 belongs to one node, and would show the others a migration that is half done. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void severalNodesMayStartTogether(TestDatabase database) throws SQLException {
        DataSource dataSource = database.fresh();
        int nodes = 3;
        CyclicBarrier together = new CyclicBarrier(nodes);
        CompletableFuture<?>[] starts = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                together.await();
                            } catch (Exception broken) {
                                throw new IllegalStateException(broken);
                            }
                            SchemaMigration.run(dataSource);
                        },
                        work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(starts).join();
        assertThat(number(dataSource, "select count(*) from customer"))
                .as("the tables are there")
                .isZero();
    }

    private static String operator(long id, long customerId, long configurationId) {
        return "insert into operator (id, customer_id, configuration_id, name, email, target, ring_millis, wrap_millis)"
                + " values (%d, %d, %d, 'x', '', '3', 1, 0)".formatted(id, customerId, configurationId);
    }

    @ParameterizedTest
    @EnumSource
    void anEarlierDirectoryKeepsItsRecords(TestDatabase database) throws SQLException {
        DataSource dataSource = database.fresh();
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .resourceProvider(new MigrationScripts())
                .target("1")
                .load()
                .migrate();
        execute(
                dataSource,
                "insert into customer (id, name) values (300, 'Demo')",
                "insert into configuration (id, customer_id, name) values (1, 300, 'Sales')",
                operator(7, 300, 1));
        SchemaMigration.run(dataSource);

        assertThat(number(dataSource, "select licences from customer"))
                .as("licences of a customer who had no number of them")
                .isEqualTo(Customer.DEFAULT_LICENCES);
        assertThat(number(dataSource, "select count(*) from operator where created is not null"))
                .as("operators with a time of creation")
                .isEqualTo(1);
    }

    static Stream<Arguments> contradictions() {
        String operator = "insert into operator (id, customer_id, configuration_id, name, email, target, ring_millis,"
                + " wrap_millis) values (9, %s, 1, 'x', '', '3', %s, %s)";
        String number = "insert into dialled_number (id, customer_id, number, dialled, name, service_name, queue_id)"
                + " values (71, 300, 'x', '%s', '', '', %s)";
        String service = "insert into chat_service (id, customer_id, name, medium, queue_id, application)"
                + " values (81, %s, '%s', '%s', %s, %s)";
        String application =
                "insert into application (id, customer_id, name, voice_url, messaging_url) values (91, %s, '%s', %s, %s)";
        String url = "'http://127.0.0.1/'";
        return Stream.of(
                        "insert into app_user (id, customer_id, name, password_hash) values (9, 300, 'Mr Black', 'x')",
                        "insert into configuration (id, customer_id, name) values (9, 999, 'of nobody')",
                        "insert into user_configuration (user_id, configuration_id) values (1, 999)",
                        operator.formatted(301, 1, 0),
                        operator.formatted(300, 0, 0),
                        operator.formatted(300, 1, -1),
                        "update customer set licences = -1",
                        "update operator set web_username = 'ada'",
                        "update operator set external_id = 'x'",
                        "update operator set external_id = 'x', external_id_type = 'crm'",
                        "insert into operator_group_member (group_id, operator_id, customer_id) values (61, 20, 300)",
                        "insert into queue_group (queue_id, level, group_id, customer_id) values (55, 1, 63, 300)",
                        "insert into queue_group (queue_id, level, group_id, customer_id) values (55, 4, 61, 300)",
                        number.formatted("1", "null"),
                        number.formatted("2", "57"),
                        "insert into break_state (id, customer_id, name, kind) values (1, 300, 'x', 'HOLIDAY')",
                        service.formatted(301, "support", "CHAT", 57, "null"),
                        service.formatted(300, "bot", "CHAT", 57, "null"),
                        service.formatted(999, "bot", "CHAT", "null", "'demo'"),
                        service.formatted(300, "bot", "EMAIL", "null", "'demo'"),
                        service.formatted(300, "bot", "CHAT", "null", "null"),
                        service.formatted(300, "bot", "CHAT", 55, "'demo'"),
                        application.formatted(300, "demo", url, url),
                        application.formatted(999, "bot", url, url),
                        application.formatted(300, "bot", "null", "null"),
                        "update application set messaging_fallback_url = 'http://127.0.0.1/'",
                        "update application set messaging_token = 'x'",
                        "update application set voice_token = 'x'",
                        "update application set previous_secret = 'x'")
                .flatMap(sql -> Arrays.stream(TestDatabase.values()).map(database -> Arguments.of(database, sql)));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void theSchemaRefusesWhatContradictsItself(TestDatabase database, String contradiction) throws SQLException {
        DataSource dataSource = database.migrated();
        execute(
                dataSource,
                "insert into customer (id, name) values (300, 'Demo')",
                "insert into customer (id, name) values (301, 'Other')",
                "insert into configuration (id, customer_id, name) values (1, 300, 'Sales')",
                "insert into app_user (id, customer_id, name, password_hash) values (1, 300, 'Mr Black', 'x')",
                "insert into configuration (id, customer_id, name) values (3, 301, 'Desk')",
                operator(7, 300, 1),
                operator(8, 300, 1),
                operator(20, 301, 3),
                "insert into operator_group (id, customer_id, name) values (61, 300, 'Sales')",
                "insert into operator_group (id, customer_id, name) values (63, 301, 'Desk')",
                "insert into contact_queue (id, customer_id, name) values (55, 300, 'Sales')",
                "insert into contact_queue (id, customer_id, name) values (57, 301, 'Desk')",
                "insert into dialled_number (id, customer_id, number, dialled, name, service_name)"
                        + " values (70, 300, '1', '1', '', '')",
                "insert into chat_service (id, customer_id, name, medium, queue_id)"
                        + " values (80, 300, 'support', 'CHAT', 55)",
                "insert into chat_service (id, customer_id, name, medium, application)"
                        + " values (82, 301, 'Support', 'TEXT', 'demo')",
                "insert into application (id, customer_id, name, voice_url) values (90, 300, 'demo', 'http://127.0.0.1/')",
                "insert into application (id, customer_id, name, voice_url) values (92, 301, 'demo', 'http://127.0.0.1/')");

        assertThatThrownBy(() -> execute(dataSource, contradiction))
                .as(contradiction)
                .matches(DatabaseGuard::isConflict, "counts as a conflict");
    }

    @Test
    void everyScriptInTheFolderIsNamed() throws URISyntaxException {
        URL first = getClass().getClassLoader().getResource("db/migration/" + MigrationScripts.NAMES.get(0));
        File folder = new File(first.toURI()).getParentFile();

        assertThat(folder.list())
                .as("scripts in db/migration")
                .containsExactlyInAnyOrderElementsOf(MigrationScripts.NAMES);
    }
}
