package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.directory.persistence.TestPersistence;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;

/** What a gateway does with its database when it starts, on several nodes at once: on PostgreSQL, for H2 belongs to one. */
class DirectoryStartTest {

    private static final int NODES = 3;

    /** One node: its own persistence unit, the code that the container runs, and what is told to the rest of the gateway. */
    private static final class Node implements AutoCloseable {

        private final AtomicInteger told = new AtomicInteger();
        private final TestPersistence persistence;
        private final DirectorySchema schema;

        Node(DataSource database) {
            persistence = new TestPersistence(database);
            DemoData demo = new DemoData(
                    persistence.repository(), persistence.records(), Samples.passwords(), Samples.settings());
            schema = new DirectorySchema(
                    database,
                    persistence.repository(),
                    event(() -> demo.load(new SchemaReady())),
                    event(told::incrementAndGet));
        }

        @SuppressWarnings("unchecked")
        private static <T> Event<T> event(Runnable observer) {
            return (Event<T>) Proxy.newProxyInstance(
                    Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                        observer.run();
                        return null;
                    });
        }

        @Override
        public void close() {
            persistence.close();
        }
    }

    private static long count(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        }
    }

    @RepeatedTest(3)
    void ofNodesThatStartTogetherOnAnEmptyDatabaseOneMigratesAndOneLoadsTheDemo() throws SQLException {
        DataSource database = TestDatabase.POSTGRESQL.fresh();
        CyclicBarrier together = new CyclicBarrier(NODES);
        List<Node> nodes =
                IntStream.range(0, NODES).mapToObj(number -> new Node(database)).toList();
        try {
            CompletableFuture.allOf(nodes.stream()
                            .map(node -> CompletableFuture.runAsync(
                                    () -> {
                                        await(together);
                                        node.schema.prepare();
                                    },
                                    work -> new Thread(work).start()))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();

            assertThat(nodes)
                    .as("nodes that are ready, and said so once, at their first attempt")
                    .allMatch(node -> node.schema.ready() && node.told.get() == 1);
            assertThat(count(database, "flyway_schema_history where success"))
                    .as("migrations, each done once")
                    .isEqualTo(MigrationScripts.NAMES.size());
            DirectoryContent demo = Samples.demo();
            assertThat(count(database, "customer")).isEqualTo(demo.customers().size());
            assertThat(count(database, "app_user")).isEqualTo(demo.users().size());
            assertThat(count(database, "operator")).isEqualTo(demo.operators().size());
            assertThat(count(database, "dialled_number"))
                    .isEqualTo(demo.numbers().size());
            assertThat(count(database, "application"))
                    .isEqualTo(demo.applications().size());
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
