package io.tandem.directory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryRecords;
import io.tandem.directory.ExternalId;
import io.tandem.directory.Listed;
import io.tandem.directory.NumberDetails;
import io.tandem.directory.SavedNumber;
import io.tandem.directory.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of telephone numbers on real databases. */
@ParameterizedClass
@EnumSource
class JpaNumbersTest {

    private static final String NEW = "01632960040";
    private static final DialledNumber DESK =
            new DialledNumber(73, 301, "01632 960030", "Front desk", "Desk", Optional.of(57L), Optional.empty());

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

    private SavedNumber save(NumberDetails details) {
        return persistence.change(records -> records.saveNumber(details));
    }

    private Optional<DialledNumber> find(String plain) {
        return persistence.find(directory -> directory.number(plain));
    }

    private List<String> list(long customerId) {
        return persistence.list(directory -> directory.numbersOf(customerId, true)).stream()
                .map(listed -> listed.value().number())
                .toList();
    }

    private static NumberDetails toQueue(long customerId, String number, long queueId) {
        return new NumberDetails(customerId, number, "Line", "Service", Optional.of(queueId), Optional.empty());
    }

    private static NumberDetails toApplication(long customerId, String application) {
        return new NumberDetails(customerId, NEW, "Line", "Service", Optional.empty(), Optional.of(application));
    }

    @Test
    void addsANumberAndSetsItAnewWhateverItsBlanks() {
        SavedNumber added = save(toQueue(300, "01632 960040", 55));
        assertThat(added.added()).isTrue();
        assertThat(find(NEW)).contains(added.number());
        assertThat(list(300)).containsExactly("01632 960010", "01632 960020", "9991427645", "01632 960040");

        SavedNumber changed = save(
                new NumberDetails(300, "01632 96 00 40", "Survey", "Surveys", Optional.of(56L), Optional.of("demo")));
        assertThat(changed.added()).as("a second time").isFalse();
        assertThat(changed.number())
                .isEqualTo(new DialledNumber(
                        added.number().id(),
                        300,
                        "01632 96 00 40",
                        "Survey",
                        "Surveys",
                        Optional.of(56L),
                        Optional.of("demo")));
        assertThat(find(NEW)).contains(changed.number());
        assertThat(save(toApplication(300, "demo")).number().queueId())
                .as("what is left out goes")
                .isEmpty();
    }

    @Test
    void aRetiredNumberIsFreeAndAsNewToWhoeverTakesIt() {
        long id = save(toQueue(300, NEW, 55)).number().id();
        persistence.inTransaction(entities -> {
            NumberEntity row = entities.find(NumberEntity.class, id);
            row.sequence = 5;
            row.setExternal(Optional.of(new ExternalId("line-5", "theirs")));
            return null;
        });
        persistence.write(records -> records.retire(Kind.NUMBER, id));
        assertThat(find(NEW)).isEmpty();
        assertThat(list(300)).doesNotContain(NEW);
        refuses("There is no number " + id, records -> records.retire(Kind.NUMBER, id));

        SavedNumber again = save(toQueue(301, NEW, 57));
        assertThat(again.added()).as("another customer took it").isTrue();
        assertThat(find(NEW)).contains(again.number());
        Listed<DialledNumber> listed = persistence.list(directory -> directory.numbersOf(301, true)).stream()
                .filter(number -> number.value().equals(again.number()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.sequence()).as("place in the list").isZero();
        assertThat(listed.externalId()).as("what a third party called it").isEmpty();
    }

    @Test
    void settingANumberAnewLeavesWhatThirdPartiesCallIt() {
        Optional<ExternalId> external = Optional.of(new ExternalId("main", "theirs"));
        persistence.inTransaction(entities -> {
            entities.find(NumberEntity.class, 70L).setExternal(external);
            return null;
        });
        save(toQueue(300, "01632960010", 56));

        assertThat(persistence
                        .list(directory -> directory.numbersOf(300, true))
                        .get(0)
                        .externalId())
                .isEqualTo(external);
    }

    @Test
    void numbersOfARetiredCustomerAreFree() {
        persistence.write(records -> records.retire(Kind.CUSTOMER, 301));
        assertThat(find("01632960030")).isEmpty();

        assertThat(save(toQueue(300, "01632960030", 56)).added()).isTrue();
        assertThat(find("01632960030")).map(DialledNumber::customerId).contains(300L);
    }

    @Test
    void refusesWhatContradictsTheRecords() {
        refuses("There is no customer 999", records -> records.saveNumber(toQueue(999, NEW, 55)));
        refuses("There is no queue 999", records -> records.saveNumber(toQueue(300, NEW, 999)));
        refuses("Queue 57 is another customer's", records -> records.saveNumber(toQueue(300, NEW, 57)));
        refuses(
                "The number 01 63 29 60 030 is another customer's",
                records -> records.saveNumber(toQueue(300, "01 63 29 60 030", 56)));
        refuses("There is no application \"Demo\"", records -> records.saveNumber(toApplication(300, "Demo")));
        refuses("There is no application \"demo\"", records -> records.saveNumber(toApplication(301, "demo")));
        refuses(
                "There is no application \"nothing\"",
                records -> records.saveNumber(
                        new NumberDetails(300, NEW, "Line", "Service", Optional.of(55L), Optional.of("nothing"))));
        persistence.write(records -> records.retire(Kind.APPLICATION, 90));
        refuses("There is no application \"demo\"", records -> records.saveNumber(toApplication(300, "demo")));
        persistence.write(records -> records.retire(Kind.QUEUE, 55));
        refuses("There is no queue 55", records -> records.saveNumber(toQueue(300, NEW, 55)));

        assertThat(find(NEW)).as("what was refused").isEmpty();
        assertThat(find("01632960030")).as("what was not to be taken").contains(DESK);
    }

    @Test
    void ofTwoCustomersWhoTakeAFreeNumberTogetherOneIsRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<CompletableFuture<SavedNumber>> second = new AtomicReference<>();

        persistence.inTransaction(entities -> {
            new JpaDirectoryRecords(entities).saveNumber(toQueue(300, NEW, 55));
            second.set(CompletableFuture.supplyAsync(
                    () -> {
                        begun.countDown();
                        return new DatabaseGuard(() -> true).call(() -> save(toQueue(301, NEW, 57)));
                    },
                    work -> new Thread(work).start()));
            return awaited(begun);
        });

        assertThatThrownBy(() -> second.get().get(30, TimeUnit.SECONDS))
                .as("the one who wrote while the other's transaction was open")
                .hasCauseInstanceOf(DirectoryException.class);
        assertThat(find(NEW)).map(DialledNumber::customerId).contains(300L);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void refuses(String reason, Consumer<DirectoryRecords> change) {
        assertThatThrownBy(() -> persistence.write(change))
                .isInstanceOf(DirectoryException.class)
                .hasMessage(reason);
    }
}
