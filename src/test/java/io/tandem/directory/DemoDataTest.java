package io.tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.config.Settings;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private final FakeRepository repository = new FakeRepository();
    private final List<Object> loaded = new ArrayList<>();
    private RuntimeException failure;
    private final DirectoryRecords records = (DirectoryRecords) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DirectoryRecords.class}, (proxy, method, arguments) -> {
                if (failure != null) {
                    throw failure;
                }
                loaded.add(arguments[0]);
                return null;
            });

    private DemoData demo(boolean wanted) {
        Map<String, String> configured =
                Map.of("tandem.demo", Boolean.toString(wanted), "tandem.directory.password-iterations", "1000");
        Settings settings = new Settings(name -> Optional.ofNullable(configured.get(name)));
        return new DemoData(repository, records, new Passwords(settings), settings);
    }

    @Test
    void fillsAnEmptyDirectory() {
        demo(true).load(new SchemaReady());

        assertThat(loaded).as("loads").hasSize(1);
    }

    @Test
    void leavesADirectoryAloneThatHasACustomer() {
        repository.customers.put(1000L, Samples.customer(1000, "Real"));
        demo(true).load(new SchemaReady());

        assertThat(loaded).as("loads").isEmpty();
    }

    @Test
    void givesDemoCustomersTheirQueues() {
        Samples.demoWithoutQueues().customers().forEach(customer -> repository.customers.put(customer.id(), customer));
        demo(true).load(new SchemaReady());

        assertThat(loaded)
                .as("licences and recording of two customers, then the rest")
                .hasSize(5)
                .last(InstanceOfAssertFactories.type(DirectoryContent.class))
                .satisfies(content -> assertThat(content.customers()).isEmpty())
                .satisfies(content -> assertThat(content.queues())
                        .extracting(QueueProfile::id)
                        .containsExactly(55L, 56L, 57L))
                .satisfies(content -> assertThat(content.chatServices())
                        .extracting(ChatServiceProfile::name)
                        .containsExactly("customer-support", "bot", "other-desk"))
                .satisfies(content -> assertThat(content.applications())
                        .isEqualTo(Samples.demo().applications()));
    }

    private void haveQueues(DirectoryContent demo) {
        demo.customers().forEach(customer -> repository.customers.put(customer.id(), customer));
        repository.listedQueues.add(new Listed<>(demo.queues().get(0), 0, Optional.empty(), false, Instant.EPOCH));
    }

    @Test
    void givesDemoCustomersWithQueuesTheirChatServicesAndTheApplication() {
        haveQueues(Samples.demo());
        demo(true).load(new SchemaReady());

        assertThat(loaded)
                .as("what chat services need")
                .singleElement(InstanceOfAssertFactories.type(DirectoryContent.class))
                .satisfies(content -> assertThat(content.queues()).isEmpty())
                .satisfies(content -> assertThat(content.chatServices())
                        .isEqualTo(Samples.demo().chatServices()))
                .satisfies(content -> assertThat(content.applications())
                        .isEqualTo(Samples.demo().applications()));
    }

    @Test
    void givesDemoCustomersWithChatServicesTheApplication() {
        DirectoryContent demo = Samples.demo();
        haveQueues(demo);
        repository.chatServices.put("bot", demo.chatServices().get(1));
        demo(true).load(new SchemaReady());

        assertThat(loaded)
                .as("the application alone")
                .singleElement(InstanceOfAssertFactories.type(DirectoryContent.class))
                .satisfies(content -> assertThat(content.chatServices()).isEmpty())
                .satisfies(content -> assertThat(content.applications()).isEqualTo(demo.applications()));
    }

    @Test
    void leavesDemoCustomersAloneThatHaveAQueueAChatServiceAndAnApplication() {
        DirectoryContent demo = Samples.demo();
        haveQueues(demo);
        repository.chatServices.put("bot", demo.chatServices().get(1));
        repository.applications.addAll(demo.applications());
        demo(true).load(new SchemaReady());

        assertThat(loaded).as("loads").isEmpty();
    }

    @Test
    void staysAwayWhenNotWanted() {
        demo(false).load(new SchemaReady());

        assertThat(loaded).as("loads").isEmpty();
    }

    @Test
    void isContentWhenAnotherNodeWasFaster() {
        failure = new IllegalStateException(new SQLException("duplicate key", "23505"));

        demo(true).load(new SchemaReady());
    }

    @Test
    void isNotContentWhenTheDatabaseFails() {
        failure = new IllegalStateException(new SQLException("gone", "08006"));

        assertThatThrownBy(() -> demo(true).load(new SchemaReady()))
                .as("tried again later")
                .isSameAs(failure);
    }

    @Test
    void passwordsAreThoseOfTheDocumentation() {
        Passwords passwords = new Passwords(Samples.settings());
        DirectoryContent content = Samples.demo();

        assertThat(content.users())
                .as("users log in with their name")
                .allMatch(user -> passwords.verify(Optional.of(user.passwordHash()), user.name()));
        assertThat(content.operators())
                .as("operators log in with their number")
                .allMatch(operator -> passwords.verify(operator.passwordHash(), Long.toString(operator.id())));
    }
}
