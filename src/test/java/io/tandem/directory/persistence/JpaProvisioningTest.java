package io.tandem.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.ExternalId;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.Passwords;
import io.tandem.directory.QueueProfile;
import io.tandem.directory.Samples;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.provisioning.NewOperator;
import io.tandem.directory.provisioning.OperatorTemplate;
import io.tandem.directory.provisioning.Provisioning;
import io.tandem.directory.provisioning.ProvisioningRecords;
import io.tandem.directory.provisioning.RecordKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Provisioning on real databases. */
@ParameterizedClass
@EnumSource
class JpaProvisioningTest {

    private static final long DEMO = 300;
    private static final long OTHER = 301;
    private static final RecordKey ADA = RecordKey.of(7);

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;
    private Provisioning provisioning;
    private final Passwords passwords = Samples.passwords();

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
        persistence.inTransaction(entities -> {
            new JpaDirectoryRecords(entities).load(Samples.demo());
            return null;
        });
        provisioning = new Provisioning(
                transactional(), null, new DatabaseGuard(() -> true), Samples.announcer(new ArrayList<>()), passwords);
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    /** Each call in a transaction of its own, as the container does it. */
    private ProvisioningRecords transactional() {
        return (ProvisioningRecords) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProvisioningRecords.class},
                (proxy, method, arguments) -> persistence.inTransaction(entities -> {
                    try {
                        return method.invoke(new JpaProvisioningRecords(entities), arguments);
                    } catch (InvocationTargetException failed) {
                        throw (RuntimeException) failed.getCause();
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }));
    }

    private static NewOperator eve(long template, Optional<String> phone, Optional<Duration> wrapTime) {
        return new NewOperator(
                OperatorTemplate.of(template), 2, "Eve Ford", "eve", "secret", Optional.empty(), phone, wrapTime);
    }

    private OperatorProfile operator(long id) {
        return persistence.find(directory -> directory.operator(id)).orElseThrow();
    }

    @Test
    void createsAnOperatorWhoWorksThroughTheSoftphone() {
        Listed<OperatorProfile> created =
                provisioning.createOperator(DEMO, eve(-1, Optional.empty(), Optional.empty()));
        OperatorProfile operator = created.value();

        assertThat(operator(operator.id())).as("as it was answered").isEqualTo(operator);
        assertThat(operator)
                .returns(DEMO, OperatorProfile::customerId)
                .returns(2L, OperatorProfile::configurationId)
                .returns("Eve Ford", OperatorProfile::name)
                .returns(Optional.of("eve"), OperatorProfile::webUsername)
                .returns("3333" + operator.id(), OperatorProfile::target)
                .returns(true, OperatorProfile::isVoip)
                .returns(Duration.ofSeconds(20), OperatorProfile::ringTime)
                .returns(Duration.ofSeconds(60), OperatorProfile::wrapTime);
        assertThat(passwords.verify(operator.passwordHash(), "secret"))
                .as("may log in with the password")
                .isTrue();
        assertThat(created.active()).isTrue();
        assertThat(created.created()).as("time of creation").isNotNull();
    }

    @Test
    void takesSettingsFromTheTemplateThatWasNamed() {
        persistence.inTransaction(entities -> entities.createNativeQuery(
                        "update customer set operator_ring_millis = 5000, operator_wrap_millis = 6000 where id = 300")
                .executeUpdate());
        provisioning.setOperatorValues(DEMO, ADA, Map.of("ringTime", "7", "wrapTime", "8"));

        assertThat(created("a", -1)).as("customer").isEqualTo(List.of(5L, 6L));
        assertThat(created("b", 0)).as("system").isEqualTo(List.of(20L, 60L));
        assertThat(created("c", 7)).as("operator 7").isEqualTo(List.of(7L, 8L));
    }

    private List<Long> created(String webUsername, long template) {
        OperatorProfile operator = provisioning
                .createOperator(
                        DEMO,
                        new NewOperator(
                                OperatorTemplate.of(template),
                                1,
                                "x",
                                webUsername,
                                "x",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                .value();
        return List.of(operator.ringTime().toSeconds(), operator.wrapTime().toSeconds());
    }

    @Test
    void createsAnOperatorWithATelephoneAndAWrapTime() {
        OperatorProfile operator = provisioning
                .createOperator(DEMO, eve(0, Optional.of("01632 960001"), Optional.of(Duration.ZERO)))
                .value();

        assertThat(operator)
                .returns("01632 960001", OperatorProfile::target)
                .returns(false, OperatorProfile::isVoip)
                .returns(Duration.ZERO, OperatorProfile::wrapTime);
    }

    @Test
    void refusesOperatorsThatContradictTheRecords() {
        provisioning.setOperatorValues(OTHER, RecordKey.of(20), Map.of("webUsername", "dora"));
        refuses(
                "The web user name \"dora\" is taken",
                () -> provisioning.setOperatorValues(DEMO, ADA, Map.of("webUsername", "dora")));
        refuses(
                "There is no operator 20",
                () -> provisioning.createOperator(DEMO, eve(20, Optional.empty(), Optional.empty())));
        refuses(
                "There is no operator 99",
                () -> provisioning.createOperator(DEMO, eve(99, Optional.empty(), Optional.empty())));
        refuses(
                "There is no configuration 2",
                () -> provisioning.createOperator(OTHER, eve(0, Optional.empty(), Optional.empty())));
        refuses(
                "There is no customer 9",
                () -> provisioning.createOperator(9, eve(0, Optional.empty(), Optional.empty())));
        provisioning.createOperator(DEMO, eve(0, Optional.empty(), Optional.empty()));
        refuses(
                "The web user name \"eve\" is taken",
                () -> provisioning.createOperator(DEMO, eve(0, Optional.empty(), Optional.empty())));
    }

    @Test
    void setsEveryValueOfAnOperator() {
        Listed<OperatorProfile> changed = provisioning.setOperatorValues(
                DEMO,
                ADA,
                Map.ofEntries(
                        Map.entry("fullName", "Ada Hill"),
                        Map.entry("email", "ada@example.com"),
                        Map.entry("phoneNumber", "01632 960001"),
                        Map.entry("ringTime", "15"),
                        Map.entry("wrapTime", "0"),
                        Map.entry("webUsername", "ada"),
                        Map.entry("webPassword", "new"),
                        Map.entry("externalId", "A-7"),
                        Map.entry("externalIdType", "crm"),
                        Map.entry("sequence", "3"),
                        Map.entry("active", "1")));

        assertThat(changed)
                .returns(3, Listed::sequence)
                .returns(Optional.of(new ExternalId("A-7", "crm")), Listed::externalId)
                .returns(true, Listed::active);
        assertThat(operator(7))
                .isEqualTo(changed.value())
                .returns("Ada Hill", OperatorProfile::name)
                .returns("ada@example.com", OperatorProfile::email)
                .returns("01632 960001", OperatorProfile::target)
                .returns(Duration.ofSeconds(15), OperatorProfile::ringTime)
                .returns(Duration.ZERO, OperatorProfile::wrapTime)
                .returns(Optional.of("ada"), OperatorProfile::webUsername);
        assertThat(passwords.verify(operator(7).passwordHash(), "new")).isTrue();
        assertThat(provisioning
                        .setOperatorValues(DEMO, ADA, Map.of("phoneNumber", ""))
                        .value()
                        .isVoip())
                .as("without a telephone")
                .isTrue();
    }

    @Test
    void leavesAloneWhatIsNotNamed() {
        OperatorProfile before = operator(7);
        provisioning.setOperatorValues(DEMO, ADA, Map.of("sequence", "9"));

        assertThat(operator(7)).isEqualTo(before);
    }

    @Test
    void retiresAnOperatorAndBringsThemBack() {
        provisioning.setOperatorValues(DEMO, ADA, Map.of("active", "0"));
        assertThat(persistence.find(directory -> directory.operator(7))).isEmpty();

        provisioning.setOperatorValues(DEMO, ADA, Map.of("active", "1"));
        assertThat(persistence.find(directory -> directory.operator(7))).isPresent();
    }

    @Test
    void findsRecordsByWhatAThirdPartyCallsThem() {
        ExternalId crm = new ExternalId("A-1", "crm");
        Map<String, String> external = Map.of("externalId", "A-1", "externalIdType", "crm");
        provisioning.setOperatorValues(DEMO, ADA, external);
        provisioning.setOperatorValues(OTHER, RecordKey.of(20), external);
        provisioning.setQueueValues(DEMO, RecordKey.of(55), external);

        assertThat(provisioning
                        .setOperatorValues(DEMO, RecordKey.of(crm), Map.of("fullName", "Ada"))
                        .value()
                        .id())
                .isEqualTo(7);
        assertThat(provisioning
                        .setOperatorValues(OTHER, RecordKey.of(crm), Map.of("fullName", "Dora"))
                        .value()
                        .id())
                .as("the other customer's own")
                .isEqualTo(20);
        refuses(
                "There is no operator with the external id \"A-1\" of type \"erp\"",
                () -> provisioning.setOperatorValues(
                        DEMO, RecordKey.of(new ExternalId("A-1", "erp")), Map.of("fullName", "Ada")));
        refuses(
                "There is no queue with the external id \"A-1\" of type \"crm\"",
                () -> provisioning.setQueueValues(OTHER, RecordKey.of(crm), Map.of("name", "x")));
        refuses(
                "The external id \"A-1\" is taken",
                () -> provisioning.setOperatorValues(DEMO, RecordKey.of(8), external));
    }

    @Test
    void keepsExternalIdsWhole() {
        refuses(
                "The external id's type must not be blank",
                () -> provisioning.setOperatorValues(DEMO, ADA, Map.of("externalId", "A-1")));
        refuses(
                "An external id type needs an external id",
                () -> provisioning.setOperatorValues(DEMO, ADA, Map.of("externalIdType", "crm")));
        provisioning.setOperatorValues(DEMO, ADA, Map.of("externalId", "A-1", "externalIdType", "crm"));

        assertThat(provisioning
                        .setOperatorValues(DEMO, ADA, Map.of("externalIdType", "erp"))
                        .externalId())
                .contains(new ExternalId("A-1", "erp"));
        assertThat(provisioning
                        .setOperatorValues(DEMO, ADA, Map.of("externalId", ""))
                        .externalId())
                .isEmpty();
    }

    @Test
    void setsWhoServesAQueue() {
        Listed<QueueProfile> changed = provisioning.setQueueValues(
                DEMO,
                RecordKey.of(55),
                Map.of("name", "Sales north", "ops1groupList", "62", "ops3groupList", "61,62", "sequence", "2"));

        assertThat(changed.sequence()).isEqualTo(2);
        assertThat(persistence.find(directory -> directory.queue(55))).contains(changed.value());
        assertThat(changed.value())
                .returns("Sales north", QueueProfile::name)
                .returns(List.of(Set.of(62L), Set.of(), Set.of(61L, 62L)), QueueProfile::groupIds)
                .returns(List.of(Set.of(8L, 9L), Set.of(), Set.of(7L, 8L, 9L)), QueueProfile::levels);
        assertThat(provisioning
                        .setQueueValues(DEMO, RecordKey.of(55), Map.of("ops1groupList", ""))
                        .value()
                        .levels()
                        .get(0))
                .as("an emptied level")
                .isEmpty();
    }

    @Test
    void nothingOfAnotherCustomerCanBeChangedOrUsed() {
        refuses(
                "There is no operator 20",
                () -> provisioning.setOperatorValues(DEMO, RecordKey.of(20), Map.of("fullName", "x")));
        refuses(
                "There is no operator 99",
                () -> provisioning.setOperatorValues(DEMO, RecordKey.of(99), Map.of("fullName", "x")));
        refuses("There is no queue 57", () -> provisioning.setQueueValues(DEMO, RecordKey.of(57), Map.of("name", "x")));
        refuses("There is no queue 99", () -> provisioning.setQueueValues(DEMO, RecordKey.of(99), Map.of("name", "x")));
        refuses(
                "There is no group 63",
                () -> provisioning.setQueueValues(DEMO, RecordKey.of(55), Map.of("ops1groupList", "61,63")));
        refuses(
                "There is no group 99",
                () -> provisioning.setQueueValues(DEMO, RecordKey.of(55), Map.of("ops1groupList", "99")));
        assertThat(persistence
                        .find(directory -> directory.queue(55))
                        .orElseThrow()
                        .groupIds()
                        .get(0))
                .as("nothing was changed by halves")
                .containsExactly(61L);
    }

    private static void refuses(String reason, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(DirectoryException.class).hasMessage(reason);
    }
}
