package io.tandem.directory.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.directory.ExternalId;
import io.tandem.directory.FakeRepository;
import io.tandem.directory.Listed;
import io.tandem.directory.NamedRecord;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.Passwords;
import io.tandem.directory.QueueProfile;
import io.tandem.directory.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisioningTest {

    private final List<Object> published = new ArrayList<>();
    private final FakeRepository repository = new FakeRepository();
    private final Passwords passwords = Samples.passwords();
    private RuntimeException failure;
    private PasswordHash hashed;

    /** Answers with one operator and one queue; what changes do to real records is tested on real databases. */
    private final ProvisioningRecords records = new ProvisioningRecords() {
        @Override
        public Listed<OperatorProfile> addOperator(long customerId, NewOperator operator, PasswordHash webPassword) {
            hashed = webPassword;
            return changeOperator(customerId, null, null);
        }

        @Override
        public Listed<OperatorProfile> changeOperator(long customerId, RecordKey key, OperatorChange change) {
            if (failure != null) {
                throw failure;
            }
            return listed(Samples.demo().operators().get(0), 0, 0);
        }

        @Override
        public Listed<QueueProfile> changeQueue(long customerId, RecordKey key, QueueChange change) {
            return listed(Samples.demo().queues().get(0), 0, 0);
        }
    };

    private final Provisioning provisioning = new Provisioning(
            records, repository, new DatabaseGuard(() -> true), Samples.announcer(published), passwords);

    private static <T extends NamedRecord> Listed<T> listed(T value, int sequence, long created) {
        return new Listed<>(value, sequence, Optional.empty(), true, Instant.ofEpochSecond(created));
    }

    private static NewOperator operator(String password) {
        return new NewOperator(
                OperatorTemplate.of(0),
                1,
                "Eve Ford",
                "eve",
                password,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void tellsEveryNodeOfEachChange() {
        provisioning.createOperator(300, operator("secret"));
        provisioning.setOperatorValues(300, RecordKey.of(7), Map.of("fullName", "Ada"));
        provisioning.setQueueValues(300, RecordKey.of(55), Map.of("ops1groupList", "61"));

        assertThat(published)
                .containsExactly(
                        new DirectoryChanged(Kind.OPERATOR, 7),
                        new DirectoryChanged(Kind.OPERATOR, 7),
                        new DirectoryChanged(Kind.QUEUE, 55));
        assertThat(passwords.verify(Optional.of(hashed), "secret"))
                .as("the hash is that of the password")
                .isTrue();
    }

    @Test
    void tellsNothingOfAChangeThatFailed() {
        failure = new DirectoryException("There is no operator 99");
        assertThatThrownBy(() -> provisioning.setOperatorValues(300, RecordKey.of(99), Map.of("fullName", "Ada")))
                .isSameAs(failure);

        failure = new IllegalStateException("no database");
        assertThatThrownBy(() -> provisioning.createOperator(300, operator("secret")))
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThat(published).as("events").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 57 55 56", "1, 55 56 57", "2, 57 55 56", "3, 56 55 57"})
    void listsInTheOrderAskedFor(int order, String ids) {
        List<QueueProfile> queues = Samples.demo().queues();
        repository.listedQueues.add(listed(named(queues.get(0), "desk"), 2, 20));
        repository.listedQueues.add(listed(named(queues.get(1), "Support"), 3, 10));
        repository.listedQueues.add(listed(named(queues.get(2), "Desk"), 1, 30));

        assertThat(provisioning.queues(300, true, ListOrder.of(order)))
                .extracting(listed -> Long.toString(listed.value().id()))
                .containsExactly(ids.split(" "));
    }

    private static QueueProfile named(QueueProfile queue, String name) {
        return new QueueProfile(queue.id(), queue.customerId(), name, queue.levels(), queue.groupIds());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 4})
    void knowsFourOrders(long code) {
        assertThatThrownBy(() -> ListOrder.of(code)).isInstanceOf(DirectoryException.class);
    }

    @Test
    void showsTheExternalIdOfOneThirdPartyOnly() {
        Listed<QueueProfile> queue = new Listed<>(
                Samples.demo().queues().get(0), 0, Optional.of(new ExternalId("A-1", "crm")), true, Instant.EPOCH);

        assertThat(queue.externalIdFor("crm")).isEqualTo("A-1");
        assertThat(queue.externalIdFor("erp")).isEmpty();
    }

    @Test
    void anExternalIdNeedsAType() {
        assertThat(ExternalId.of("", "crm")).isEmpty();
        assertThat(ExternalId.of("A-1", "crm")).contains(new ExternalId("A-1", "crm"));
        assertThatThrownBy(() -> ExternalId.of("A-1", "")).isInstanceOf(DirectoryException.class);
    }

    @Test
    void refusesOperatorsWhoCannotBe() {
        assertThatThrownBy(() -> operator("")).hasMessageContaining("password");
        assertThatThrownBy(() -> new NewOperator(
                        OperatorTemplate.of(0),
                        1,
                        "Eve",
                        " ",
                        "x",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("web user name");
        assertThatThrownBy(() -> new NewOperator(
                        OperatorTemplate.of(0),
                        1,
                        "Eve",
                        "eve",
                        "x",
                        Optional.empty(),
                        Optional.of("abc"),
                        Optional.empty()))
                .hasMessageContaining("phone number");
        assertThatThrownBy(() -> new NewOperator(
                        OperatorTemplate.of(0),
                        1,
                        "Eve",
                        "eve",
                        "x",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(-1))))
                .hasMessageContaining("wrap time");
        assertThatThrownBy(() -> OperatorTemplate.of(-2)).isInstanceOf(DirectoryException.class);
        assertThat(operator("secret").toString()).doesNotContain("secret");
    }
}
