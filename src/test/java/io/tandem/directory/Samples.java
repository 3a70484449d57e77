package io.tandem.directory;

import io.tandem.config.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records for tests; their passwords are cheap to check. */
public final class Samples {

    private Samples() {}

    /** Settings with passwords that are cheap to check. */
    public static Settings settings() {
        return new Settings(name -> Optional.ofNullable(
                Map.of("tandem.directory.password-iterations", "1000").get(name)));
    }

    /** Passwords that are cheap to check. */
    public static Passwords passwords() {
        return new Passwords(settings());
    }

    /** A cheap hash of a password. */
    public static PasswordHash hash(String password) {
        return PasswordHash.of(password, 1_000, new SecureRandom());
    }

    /** What the demo data consists of. */
    public static DirectoryContent demo() {
        return new DemoData(new FakeRepository(), null, new Passwords(settings()), settings()).content();
    }

    /** What version 1 of the schema knew of the demo data: no queues yet, nor licences. */
    public static DirectoryContent demoWithoutQueues() {
        DirectoryContent demo = demo();
        List<Customer> customers = demo.customers().stream()
                .map(customer -> customer(customer.id(), customer.name()))
                .toList();
        return new DirectoryContent(
                customers,
                demo.configurations(),
                demo.users(),
                demo.operators(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What version 2 of the schema knew of the demo data: no chat services yet. */
    public static DirectoryContent demoWithoutChatServices() {
        DirectoryContent demo = demo();
        return new DirectoryContent(
                demo.customers(),
                demo.configurations(),
                demo.users(),
                demo.operators(),
                demo.groups(),
                demo.queues(),
                demo.numbers(),
                demo.breakStates(),
                List.of(),
                List.of());
    }

    /** What version 5 of the schema knew of the demo data: no applications yet. */
    public static DirectoryContent demoWithoutApplications() {
        DirectoryContent demo = demo();
        return new DirectoryContent(
                demo.customers(),
                demo.configurations(),
                demo.users(),
                demo.operators(),
                demo.groups(),
                demo.queues(),
                demo.numbers(),
                demo.breakStates(),
                demo.chatServices(),
                List.of());
    }

    /** Loads the demo data, or what is missing of it. */
    public static void loadDemo(DirectoryRepository repository, DirectoryRecords records) {
        new DemoData(repository, records, new Passwords(settings()), settings()).load(new SchemaReady());
    }

    /** Announces changes into a list. */
    public static ChangeAnnouncer announcer(List<Object> published) {
        RecordingStore store = new RecordingStore(published);
        DatabaseGuard guard = new DatabaseGuard(() -> true);
        return new ChangeAnnouncer(
                new Directory(new FakeRepository(), guard, store, new TestClock(), settings()), store);
    }

    /** A customer with whom nothing was agreed. */
    static Customer customer(long id, String name) {
        return new Customer(id, name, Customer.DEFAULT_LICENCES, RecordingPolicy.ON_DEMAND);
    }

    static User user(long id, String name, String password, Long... configurationIds) {
        return new User(id, 300, name, hash(password), Set.of(configurationIds));
    }

    static OperatorProfile operator(long id, String password) {
        return new OperatorProfile(
                id,
                300,
                1,
                "Ada Brook",
                "",
                "33337",
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Optional.empty(),
                Optional.ofNullable(password).map(Samples::hash));
    }

    static OperatorDetails details(long configurationId, String name) {
        return new OperatorDetails(configurationId, name, "", "33337", Duration.ofSeconds(20), Duration.ofSeconds(60));
    }
}
