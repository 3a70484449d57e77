package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class DirectoryProbeTest {

    @ParameterizedTest
    @EnumSource
    void reachesADatabaseThatIsThere(TestDatabase database) {
        assertThat(new DirectoryProbe(database.fresh()).reachable())
                .as("an open database")
                .isTrue();
    }

    static List<DataSource> missing() throws IOException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:missing;IFEXISTS=TRUE");
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        try (ServerSocket unused = new ServerSocket(0)) {
            postgresql.setPortNumbers(new int[] {unused.getLocalPort()});
        }
        return List.of(h2, postgresql);
    }

    @ParameterizedTest
    @MethodSource("missing")
    void doesNotReachADatabaseThatIsNotThere(DataSource missing) {
        assertThat(new DirectoryProbe(missing).reachable())
                .as("no such database")
                .isFalse();
    }
}
