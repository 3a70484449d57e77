package io.tandem.directory.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DirectoryException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueChangeTest {

    @Test
    void readsTheGroupsOfEachLevel() {
        QueueChange change = QueueChange.of(
                Map.of("ops1groupList", "61", "ops2groupList", "", "ops3groupList", "6140, 6141", "name", "Desk"));

        assertThat(change.groupIds()).isEqualTo(Map.of(1, Set.of(61L), 2, Set.of(), 3, Set.of(6140L, 6141L)));
        assertThat(change.name()).contains("Desk");
    }

    @Test
    void leavesLevelsAloneThatAreNotNamed() {
        assertThat(QueueChange.of(Map.of("sequence", "4")).groupIds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ops1groupList, sales",
        "ops1groupList, '61,'",
        "ops1groupList, '61;62'",
        "ops1groupList, -61",
        "ops3groupList, 99999999999999999999",
        "name, ''",
        "sequence, first",
        "active, maybe"
    })
    void refusesValuesThatDoNotFitAndNamesThem(String name, String value) {
        assertThatThrownBy(() -> QueueChange.of(Map.of(name, value)))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"ops0groupList", "ops4groupList", "fullName", "customerId"})
    void refusesNamesItDoesNotKnow(String name) {
        assertThatThrownBy(() -> QueueChange.of(Map.of(name, "61")))
                .isInstanceOf(DirectoryException.class)
                .hasMessageContaining("ops1groupList");
    }
}
