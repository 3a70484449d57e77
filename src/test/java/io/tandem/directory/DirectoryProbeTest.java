package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class DirectoryProbeTest {

    @Test
    void reachesADatabaseThatIsThere() {
        assertThat(new DirectoryProbe(TestDatabase.H2.fresh()).reachable())
                .as("an open database")
                .isTrue();
    }

    @Test
    void doesNotReachADatabaseThatIsNotThere() {
        JdbcDataSource missing = new JdbcDataSource();
        missing.setURL("jdbc:h2:mem:missing;IFEXISTS=TRUE");

        assertThat(new DirectoryProbe(missing).reachable())
                .as("no such database")
                .isFalse();
    }
}
