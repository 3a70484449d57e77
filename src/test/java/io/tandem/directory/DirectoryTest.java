package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.directory.DirectoryChanged.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryTest {

    private final FakeRepository repository = new FakeRepository();
    private final RecordingStore store = new RecordingStore();
    private final TestClock clock = new TestClock();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final Directory directory =
            new Directory(repository, new DatabaseGuard(ready::get), store, clock, Samples.settings());

    @BeforeEach
    void fill() {
        repository.customers.put(300L, Samples.customer(300, "Demo"));
        repository.configurations.put(1L, new Configuration(1, 300, "Sales"));
        repository.operators.put(7L, Samples.operator(7, "7"));
        repository.users.put("Mr Black", Samples.user(1, "Mr Black", "Mr Black", 1L));
        repository.queues.put(55L, new QueueProfile(55, 300, "Sales", List.of(Set.of(7L)), List.of(Set.of(61L))));
        repository.numbers.put(
                "01632960010",
                new DialledNumber(70, 300, "01632 960010", "Main", "", Optional.of(55L), Optional.empty()));
        repository.breakStates.put(1L, new BreakState(1, 300, "Lunch", BreakState.Kind.BREAK));
        repository.chatServices.put("bot", Samples.demo().chatServices().get(1));
        repository.applications.addAll(Samples.demo().applications());
        directory.listen();
    }

    private void lookUpCentre() {
        assertThat(directory.queue(55)).as("queue").isPresent();
        assertThat(directory.number("01632 960010")).as("number").isPresent();
        assertThat(directory.number(" 0163296 0010 "))
                .as("the same with other blanks")
                .isPresent();
        assertThat(directory.breakState(1)).as("break state").isPresent();
        assertThat(directory.chatService("bot")).as("chat service").isPresent();
        assertThat(directory.application(300, "demo")).as("application").isPresent();
        assertThat(directory.launch("demo-token")).as("launch").isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "USER, 1, 0",
        "OPERATOR, 7, 1",
        "GROUP, 61, 1",
        "QUEUE, 55, 1",
        "QUEUE, 56, 0",
        "NUMBER, 70, 1",
        "NUMBER, 71, 0",
        "BREAK_STATE, 1, 1",
        "BREAK_STATE, 2, 0",
        "CHAT_SERVICE, 81, 1",
        "CHAT_SERVICE, 80, 0",
        "APPLICATION, 90, 2",
        "APPLICATION, 91, 0",
        "CONFIGURATION, 1, 6",
        "CUSTOMER, 300, 6"
    })
    void forgetsWhatAChangeConcernsAndNoMore(Kind kind, long id, int askedAgain) {
        lookUpCentre();
        assertThat(repository.asked).as("questions at first").isEqualTo(6);
        store.deliver(new DirectoryChanged(kind, id));
        lookUpCentre();

        assertThat(repository.asked - 6).as("asked again").isEqualTo(askedAgain);
    }

    @Test
    void findsChatServicesToTheLetter() {
        assertThat(directory.chatService("Bot")).as("another name").isEmpty();
        assertThat(directory.chatServicesOf(300))
                .extracting(ChatServiceProfile::name)
                .containsExactly("bot");
    }

    @Test
    void findsApplicationsByCustomerAndNameToTheLetter() {
        assertThat(directory.application(300, "Demo")).as("another name").isEmpty();
        assertThat(directory.application(301, "demo")).as("another customer").isEmpty();
        assertThat(directory.application(90))
                .as("by number")
                .isEqualTo(directory.application(300, "demo"))
                .isPresent();
        assertThat(directory.applicationsOf(300))
                .extracting(ApplicationProfile::name)
                .containsExactly("demo");
    }

    @Test
    void saysWhatATokenStarts() {
        ApplicationProfile demo = repository.applications.get(0);
        repository.applications.add(new ApplicationProfile(
                91,
                demo.details(),
                List.of(),
                Map.of(
                        ApplicationChannel.VOICE, TokenHash.of("calls"),
                        ApplicationChannel.MESSAGING, TokenHash.of("texts"))));

        assertThat(directory.launch("demo-token"))
                .as("one for both")
                .contains(new ApplicationLaunch(demo, Set.of(ApplicationChannel.VOICE, ApplicationChannel.MESSAGING)));
        assertThat(directory.launch("calls").orElseThrow().channels()).containsExactly(ApplicationChannel.VOICE);
        assertThat(directory.launch("texts").orElseThrow().channels()).containsExactly(ApplicationChannel.MESSAGING);
        assertThat(directory.launch("Calls")).as("of nobody").isEmpty();
        assertThat(directory.launch(TokenHash.of("calls").text()))
                .as("whoever reads the database cannot start anything")
                .isEmpty();
    }

    private void lookUpAll() {
        assertThat(directory.customer(300)).as("customer").isPresent();
        assertThat(directory.configuration(1)).as("configuration").isPresent();
        assertThat(directory.operator(7)).as("operator").isPresent();
        assertThat(directory.userNamed("Mr Black")).as("user").isPresent();
    }

    @Test
    void asksOnlyOnceForEachRecord() {
        lookUpAll();
        lookUpAll();

        assertThat(repository.asked).as("questions to the database").isEqualTo(4);
    }

    @Test
    void doesNotRememberWhatIsUnknown() {
        assertThat(directory.userNamed("Mrs White")).as("before").isEmpty();
        repository.users.put("Mrs White", Samples.user(3, "Mrs White", "Mrs White"));

        assertThat(directory.userNamed("Mrs White")).as("after she was added").isPresent();
    }

    @Test
    void asksAgainAfterTheCacheTime() {
        directory.customer(300);
        clock.turn(Duration.ofSeconds(59));
        directory.customer(300);
        assertThat(repository.asked).as("before the time").isEqualTo(1);

        clock.turn(Duration.ofSeconds(1));
        directory.customer(300);
        assertThat(repository.asked).as("after the time").isEqualTo(2);
    }

    @Test
    void forgetsAUserWhoseNameChanged() {
        lookUpAll();
        repository.users.clear();
        store.deliver(new DirectoryChanged(Kind.USER, 1));

        assertThat(directory.userNamed("Mr Black")).as("the old name").isEmpty();
    }

    @Test
    void keepsUsersWhoDidNotChange() {
        lookUpAll();
        store.deliver(new DirectoryChanged(Kind.USER, 2));
        lookUpAll();

        assertThat(repository.asked).as("nothing was asked again").isEqualTo(4);
    }

    @Test
    void forgetsOneOperator() {
        lookUpAll();
        store.deliver(new DirectoryChanged(Kind.OPERATOR, 7));
        lookUpAll();

        assertThat(repository.asked).as("only the operator was asked again").isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUSTOMER", "CONFIGURATION"})
    void forgetsEverythingWhenWhatOthersHangOnChanges(Kind kind) {
        lookUpAll();
        store.deliver(new DirectoryChanged(kind, 1));
        lookUpAll();

        assertThat(repository.asked).as("all were asked again").isEqualTo(8);
    }

    @Test
    void listensNoMoreOnceClosed() {
        lookUpAll();
        directory.close();
        store.deliver(new DirectoryChanged(Kind.OPERATOR, 7));
        lookUpAll();

        assertThat(repository.asked).as("nothing was forgotten").isEqualTo(4);
    }

    @Test
    void saysNothingOfTheDatabaseWhenItFails() {
        repository.failure = new IllegalStateException("select", new SQLException("select password", "08006"));

        assertThatThrownBy(() -> directory.operator(7))
                .as("what a client may see")
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageNotContaining("select");
        repository.failure = null;
        assertThat(directory.operator(7)).as("once it is back").isPresent();
    }

    @Test
    void leavesTheDatabaseAloneBeforeItIsReady() {
        ready.set(false);

        assertThatThrownBy(() -> directory.operator(7))
                .as("too early")
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThat(repository.asked).as("questions to the database").isZero();
    }
}
