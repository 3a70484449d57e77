package io.tandem.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.directory.BreakState;
import io.tandem.directory.Customer;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorGroup;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.QueueProfile;
import io.tandem.directory.RecordingPolicy;
import io.tandem.directory.Samples;
import io.tandem.directory.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Queues, numbers and break states on real databases. */
@ParameterizedClass
@EnumSource
class JpaContactCentreTest {

    @Parameter
    private TestDatabase database;

    private TestPersistence persistence;

    @BeforeEach
    void open() {
        persistence = new TestPersistence(database);
        persistence.loadDemo();
    }

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void findsTheDemoContactCentre() {
        assertThat(persistence.find(directory -> directory.queue(55)))
                .contains(new QueueProfile(
                        55,
                        300,
                        "Sales",
                        List.of(Set.of(7L, 8L), Set.of(), Set.of()),
                        List.of(Set.of(61L), Set.of(), Set.of())));
        assertThat(persistence.find(directory -> directory.number("01632960010")))
                .contains(new DialledNumber(
                        70, 300, "01632 960010", "Main line", "Sales line", Optional.of(55L), Optional.empty()));
        assertThat(persistence
                        .find(directory -> directory.number("9991427645"))
                        .orElseThrow()
                        .application())
                .contains("demo");
        assertThat(persistence.find(directory -> directory.breakState(3)))
                .contains(new BreakState(3, 300, "Paperwork", BreakState.Kind.BUSY));
        assertThat(persistence.list(directory -> directory.customers()))
                .containsExactly(
                        new Customer(300, "Demo", 10, new RecordingPolicy(true, true)),
                        new Customer(301, "Other", 5, RecordingPolicy.ON_DEMAND));
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(persistence.find(directory -> directory.queue(99))).isEmpty();
        assertThat(persistence.find(directory -> directory.number("01632 960010")))
                .as("blanks are taken out before")
                .isEmpty();
        assertThat(persistence.find(directory -> directory.number("1\0"))).isEmpty();
        assertThat(persistence.find(directory -> directory.breakState(0))).isEmpty();
    }

    @Test
    void listsWhatBelongsToOneCustomer() {
        assertThat(persistence.list(directory -> directory.queuesOf(301, false)))
                .extracting(listed -> listed.value().levels().get(0))
                .containsExactly(Set.of(20L));
        assertThat(persistence.list(directory -> directory.operatorsOf(300, true)))
                .extracting(listed -> listed.value().id())
                .containsExactly(7L, 8L, 9L);
        assertThat(persistence.list(directory -> directory.numbersOf(300, true)))
                .extracting(listed -> listed.value().number())
                .containsExactly("01632 960010", "01632 960020", "9991427645");
        assertThat(persistence.list(directory -> directory.breakStatesOf(300)))
                .extracting(BreakState::name)
                .containsExactly("Lunch", "Training", "Paperwork");
        assertThat(persistence.list(directory -> directory.groupsOf(300)))
                .containsExactly(
                        new OperatorGroup(61, 300, "Sales", Set.of(7L, 8L)),
                        new OperatorGroup(62, 300, "Support", Set.of(8L, 9L)));
        assertThat(persistence.list(directory -> directory.queuesOf(999, false)))
                .isEmpty();
    }

    @Test
    void retiredRecordsAreListedOnlyWhenWanted() {
        persistence.write(records -> {
            records.retire(Kind.QUEUE, 55);
            records.retire(Kind.NUMBER, 70);
            records.retire(Kind.OPERATOR, 8);
            records.retire(Kind.BREAK_STATE, 1);
        });

        assertThat(persistence.find(directory -> directory.queue(55))).isEmpty();
        assertThat(persistence.find(directory -> directory.number("01632960010")))
                .isEmpty();
        assertThat(persistence.find(directory -> directory.breakState(1))).isEmpty();
        assertThat(persistence.list(directory -> directory.queuesOf(300, true))).hasSize(1);
        assertThat(persistence.list(directory -> directory.queuesOf(300, false)))
                .extracting(Listed::active)
                .containsExactly(false, true);
        assertThat(persistence.list(directory -> directory.operatorsOf(300, true)))
                .hasSize(2);
        assertThat(persistence.list(directory -> directory.operatorsOf(300, false)))
                .extracting(Listed::active)
                .containsExactly(true, false, true);
        assertThat(persistence
                        .find(directory -> directory.queue(56))
                        .orElseThrow()
                        .levels()
                        .get(0))
                .as("nobody retired serves a queue")
                .containsExactly(9L);
    }

    @Test
    void retiringWhatOthersHangOnEmptiesTheQueues() {
        persistence.write(records -> {
            records.retire(Kind.GROUP, 61);
            records.retire(Kind.CONFIGURATION, 2);
        });
        QueueProfile sales = persistence.find(directory -> directory.queue(55)).orElseThrow();
        QueueProfile support =
                persistence.find(directory -> directory.queue(56)).orElseThrow();

        assertThat(sales.groupIds().get(0)).as("a retired group").isEmpty();
        assertThat(sales.lists(7)).as("its member").isFalse();
        assertThat(support.lists(8)).as("one who stayed").isTrue();
        assertThat(support.lists(9)).as("operator of a retired configuration").isFalse();
        assertThat(persistence.list(directory -> directory.operatorsOf(300, true)))
                .extracting(listed -> listed.value().id())
                .containsExactly(7L, 8L);
    }

    @Test
    void nothingOfARetiredCustomerIsFound() {
        persistence.write(records -> records.retire(Kind.CUSTOMER, 301));

        assertThat(persistence.find(directory -> directory.queue(57))).isEmpty();
        assertThat(persistence.find(directory -> directory.number("01632960030")))
                .isEmpty();
        assertThat(persistence.list(directory -> directory.operatorsOf(301, false)))
                .isEmpty();
        assertThat(persistence.list(directory -> directory.groupsOf(301))).isEmpty();
        assertThat(persistence.list(directory -> directory.customers())).hasSize(1);
    }

    @Test
    void anEarlierDemoGetsWhatItLacks() {
        persistence.close();
        persistence = new TestPersistence(database);
        persistence.write(records -> records.load(Samples.demoWithoutQueues()));
        persistence.loadDemo();
        persistence.loadDemo();

        findsTheDemoContactCentre();
        assertThat(persistence.find(directory -> directory.operator(7)).map(OperatorProfile::isVoip))
                .contains(true);
    }
}
