package io.tandem.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.Configuration;
import io.tandem.directory.Customer;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryRecords;
import io.tandem.directory.DirectoryRepository;
import io.tandem.directory.OperatorDetails;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.RecordingPolicy;
import io.tandem.directory.Samples;
import io.tandem.directory.TestDatabase;
import io.tandem.directory.User;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JpaDirectoryTest {

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
        persistence.write(records -> records.load(Samples.demo()));
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    private <T> Optional<T> find(Function<DirectoryRepository, Optional<T>> question) {
        return persistence.find(question);
    }

    @Test
    void findsWhatWasLoaded() {
        assertThat(find(directory -> Optional.of(directory.isEmpty())))
                .as("empty")
                .contains(false);
        assertThat(find(directory -> directory.customer(300)))
                .contains(new Customer(300, "Demo", 10, new RecordingPolicy(true, true)));
        assertThat(find(directory -> directory.configuration(2))).contains(new Configuration(2, 300, "Support"));
        assertThat(find(directory -> directory.userNamed("Miss Scarlet")).orElseThrow())
                .as("user with what she may use")
                .returns(Set.of(1L, 2L), User::configurationIds)
                .returns(300L, User::customerId);
        assertThat(find(directory -> directory.operator(7)).orElseThrow())
                .as("operator")
                .returns("33337", OperatorProfile::target)
                .returns(Duration.ofSeconds(20), OperatorProfile::ringTime)
                .returns(Duration.ofSeconds(60), OperatorProfile::wrapTime);
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(find(directory -> directory.customer(1))).as("customer").isEmpty();
        assertThat(find(directory -> directory.configuration(99)))
                .as("configuration")
                .isEmpty();
        assertThat(find(directory -> directory.operator(99))).as("operator").isEmpty();
        assertThat(find(directory -> directory.userNamed("mr black")))
                .as("other case")
                .isEmpty();
        assertThat(find(directory -> directory.userNamed("Mr Black\0")))
                .as("NUL")
                .isEmpty();
    }

    @Test
    void loadsTheDemoDataOnlyOnce() {
        assertThatThrownBy(() -> persistence.write(records -> records.load(Samples.demo())))
                .as("a second node that started at the same time")
                .matches(JpaDirectoryTest::isUniqueViolation, "is recognised");
        assertThat(find(directory -> directory.operator(20)))
                .as("the first one's data")
                .isPresent();
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void addsRecordsUnderNewIds() {
        Customer customer = persistence.change(records -> records.addCustomer("New"));
        Configuration configuration = persistence.change(records -> records.addConfiguration(customer.id(), "Desk"));
        PasswordHash hash = Samples.hash("secret");
        User user = persistence.change(records -> records.addUser(customer.id(), "Mr Green", hash));
        persistence.write(records -> records.grant(user.id(), configuration.id()));
        OperatorProfile operator = persistence.change(
                records -> records.addOperator(details(configuration.id(), "Eve Ford"), Optional.of(hash)));

        assertThat(customer.id()).as("first generated id").isEqualTo(1000);
        assertThat(find(directory -> directory.customer(customer.id()))).contains(customer);
        assertThat(find(directory -> directory.configuration(configuration.id())))
                .contains(configuration);
        assertThat(find(directory -> directory.operator(operator.id()))).contains(operator);
        assertThat(find(directory -> directory.userNamed("Mr Green")))
                .contains(new User(user.id(), customer.id(), "Mr Green", hash, Set.of(configuration.id())));
    }

    @Test
    void changesRecords() {
        PasswordHash hash = Samples.hash("new");
        persistence.write(records -> {
            records.renameCustomer(300, "Renamed");
            records.renameConfiguration(1, "Sales north");
            records.renameUser(1, "Mr Grey");
            records.setUserPassword(1, hash);
            records.grant(1, 2);
            records.grant(1, 2);
            records.revoke(1, 1);
            records.changeOperator(7, details(2, "Ada Brook-Hill"));
            records.setOperatorPassword(7, hash);
        });

        assertThat(find(directory -> directory.customer(300)))
                .contains(new Customer(300, "Renamed", 10, new RecordingPolicy(true, true)));
        assertThat(find(directory -> directory.configuration(1))).contains(new Configuration(1, 300, "Sales north"));
        assertThat(find(directory -> directory.userNamed("Mr Grey")))
                .contains(new User(1, 300, "Mr Grey", hash, Set.of(2L)));
        assertThat(find(directory -> directory.userNamed("Mr Black")))
                .as("old name")
                .isEmpty();
        assertThat(find(directory -> directory.operator(7)).orElseThrow())
                .returns("Ada Brook-Hill", OperatorProfile::name)
                .returns(2L, OperatorProfile::configurationId)
                .returns(Optional.of(hash), OperatorProfile::passwordHash);
    }

    @Test
    void retiredRecordsAreNotFoundNorWhatBelongsToThem() {
        persistence.write(records -> {
            records.retire(Kind.CONFIGURATION, 1);
            records.retire(Kind.CUSTOMER, 301);
            records.retire(Kind.USER, 1);
            records.retire(Kind.OPERATOR, 9);
        });

        assertThat(find(directory -> directory.configuration(1))).as("retired").isEmpty();
        assertThat(find(directory -> directory.operator(7)))
                .as("operator of a retired configuration")
                .isEmpty();
        assertThat(find(directory -> directory.userNamed("Miss Scarlet"))
                        .orElseThrow()
                        .configurationIds())
                .as("what she may still use")
                .containsExactly(2L);
        assertThat(find(directory -> directory.customer(301)))
                .as("retired customer")
                .isEmpty();
        assertThat(find(directory -> directory.configuration(3)))
                .as("its configuration")
                .isEmpty();
        assertThat(find(directory -> directory.operator(20))).as("its operator").isEmpty();
        assertThat(find(directory -> directory.userNamed("Mrs White")))
                .as("its user")
                .isEmpty();
        assertThat(find(directory -> directory.userNamed("Mr Black")))
                .as("retired user")
                .isEmpty();
        assertThat(find(directory -> directory.operator(9)))
                .as("retired operator")
                .isEmpty();
        assertThat(find(directory -> directory.configuration(2)))
                .as("one that stayed")
                .isPresent();
    }

    @Test
    void refusesWhatContradictsTheRecords() {
        PasswordHash hash = Samples.hash("secret");
        refuses("There is no customer 9", records -> records.addConfiguration(9, "Desk"));
        refuses("There is no customer 9", records -> records.addUser(9, "Mr Green", hash));
        refuses("The user name \"Mr Black\" is taken", records -> records.addUser(301, "Mr Black", hash));
        refuses("The user name \"Mr Black\" is taken", records -> records.renameUser(2, "Mr Black"));
        refuses("There is no configuration 9", records -> records.addOperator(details(9, "x"), Optional.empty()));
        refuses(
                "Configuration 3 and operator 7 belong to different customers",
                records -> records.changeOperator(7, details(3, "x")));
        refuses("Configuration 3 and user 1 belong to different customers", records -> records.grant(1, 3));
        refuses("There is no operator 99", records -> records.setOperatorPassword(99, hash));
    }

    private void refuses(String reason, Consumer<DirectoryRecords> change) {
        assertThatThrownBy(() -> persistence.write(change))
                .isInstanceOf(DirectoryException.class)
                .hasMessage(reason);
    }

    private static OperatorDetails details(long configurationId, String name) {
        return new OperatorDetails(configurationId, name, "", "4444", Duration.ofSeconds(15), Duration.ZERO);
    }
}
