package io.tandem.directory;

import io.tandem.config.Settings;
import io.tandem.directory.ChatServiceProfile.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Fills an empty directory with two customers to try the gateway with, unless {@link DirectorySettings#DEMO} forbids it. Demo
 * customers from before there were queues, chat services, or applications, get theirs.
 */
@ApplicationScoped
class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    private static final long DEMO = 300;
    private static final long OTHER = 301;

    private static final List<Customer> CUSTOMERS = List.of(
            new Customer(DEMO, "Demo", 10, new RecordingPolicy(true, true)),
            new Customer(OTHER, "Other", 5, RecordingPolicy.ON_DEMAND));

    private DirectoryRepository repository;
    private DirectoryRecords records;
    private Passwords passwords;
    private Settings settings;

    /** For the container's proxy. */
    DemoData() {}

    @Inject
    DemoData(DirectoryRepository repository, DirectoryRecords records, Passwords passwords, Settings settings) {
        this.repository = repository;
        this.records = records;
        this.passwords = passwords;
        this.settings = settings;
    }

    void load(@Observes SchemaReady ready) {
        if (!settings.get(DirectorySettings.DEMO)) {
            return;
        }
        try {
            if (repository.isEmpty()) {
                records.load(content());
                LOG.info("Loaded the demo data; set tandem.demo to false where real customers will be kept");
            } else if (lacksQueues()) {
                CUSTOMERS.forEach(this::agree);
                records.load(contactCentre());
                LOG.info("Added queues, numbers, break states, chat services and an application to the demo data");
            } else if (lacksChatServices()) {
                records.load(chatServices());
                LOG.info("Added chat services and an application to the demo data");
            } else if (lacksApplication()) {
                records.load(applications());
                LOG.info("Added an application to the demo data");
            }
        } catch (RuntimeException failure) {
            // Another node that started at the same time was faster: what it wrote is the same.
            if (!DatabaseGuard.isConflict(failure)) {
                throw failure;
            }
        }
    }

    /** Ids of added records begin at 1000, so customers with these ids can be the demo's only. */
    private boolean lacksQueues() {
        return CUSTOMERS.stream()
                .allMatch(customer -> repository.customer(customer.id()).isPresent()
                        && repository.queuesOf(customer.id(), false).isEmpty());
    }

    /** Of demo customers who have their queues. */
    private boolean lacksChatServices() {
        return CUSTOMERS.stream()
                .allMatch(customer -> repository.customer(customer.id()).isPresent()
                        && repository.chatServicesOf(customer.id(), false).isEmpty());
    }

    /** Of demo customers who have their chat services. */
    private boolean lacksApplication() {
        return CUSTOMERS.stream()
                        .allMatch(customer -> repository.customer(customer.id()).isPresent())
                && repository.applicationsOf(DEMO, false).isEmpty();
    }

    private void agree(Customer customer) {
        records.setLicences(customer.id(), customer.licences());
        records.setRecording(customer.id(), customer.recording());
    }

    DirectoryContent content() {
        DirectoryContent contactCentre = contactCentre();
        return new DirectoryContent(
                CUSTOMERS,
                List.of(
                        new Configuration(1, DEMO, "Sales"),
                        new Configuration(2, DEMO, "Support"),
                        new Configuration(3, OTHER, "Reception")),
                List.of(
                        user(1, DEMO, "Mr Black", Set.of(1L)),
                        user(2, DEMO, "Miss Scarlet", Set.of(1L, 2L)),
                        user(3, OTHER, "Mrs White", Set.of(3L))),
                List.of(
                        operator(7, DEMO, 1, "Ada Brook"),
                        operator(8, DEMO, 1, "Ben Carter"),
                        operator(9, DEMO, 2, "Cleo Dunn"),
                        operator(20, OTHER, 3, "Dora Ellis")),
                contactCentre.groups(),
                contactCentre.queues(),
                contactCentre.numbers(),
                contactCentre.breakStates(),
                contactCentre.chatServices(),
                contactCentre.applications());
    }

    /** What the operators of the demo work with. */
    DirectoryContent contactCentre() {
        return new DirectoryContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new OperatorGroup(61, DEMO, "Sales", Set.of(7L, 8L)),
                        new OperatorGroup(62, DEMO, "Support", Set.of(8L, 9L)),
                        new OperatorGroup(63, OTHER, "Desk", Set.of(20L))),
                List.of(
                        queue(55, DEMO, "Sales", 61, Set.of(7L, 8L)),
                        queue(56, DEMO, "Support", 62, Set.of(8L, 9L)),
                        queue(57, OTHER, "Desk", 63, Set.of(20L))),
                List.of(
                        number(70, DEMO, "01632 960010", "Main line", "Sales line", Optional.of(55L)),
                        number(71, DEMO, "01632 960020", "Demo application", "Demo", Optional.empty()),
                        number(72, DEMO, "9991427645", "Demo application (international)", "Demo", Optional.empty()),
                        number(73, OTHER, "01632 960030", "Front desk", "Desk", Optional.of(57L))),
                List.of(
                        new BreakState(1, DEMO, "Lunch", BreakState.Kind.BREAK),
                        new BreakState(2, DEMO, "Training", BreakState.Kind.BREAK),
                        new BreakState(3, DEMO, "Paperwork", BreakState.Kind.BUSY)),
                chatServices().chatServices(),
                applications().applications());
    }

    /** What visitors of the demo can ask for. */
    private static DirectoryContent chatServices() {
        return new DirectoryContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        chatService(80, DEMO, "customer-support", Medium.CHAT, Optional.of(56L)),
                        chatService(81, DEMO, "bot", Medium.TEXT, Optional.empty()),
                        chatService(82, OTHER, "other-desk", Medium.CHAT, Optional.of(57L))),
                applications().applications());
    }

    /** The web application of the demo, which the gateway itself serves. One token starts calls and conversations in texts. */
    private static DirectoryContent applications() {
        Optional<ApplicationAddress> address = Optional.of(new ApplicationAddress("/demo/tropo", Optional.empty()));
        TokenHash token = TokenHash.of("demo-token");
        return new DirectoryContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new ApplicationProfile(
                        90,
                        new ApplicationDetails(DEMO, "demo", address, address, Optional.empty()),
                        List.of(),
                        Map.of(ApplicationChannel.VOICE, token, ApplicationChannel.MESSAGING, token))));
    }

    private static QueueProfile queue(long id, long customerId, String name, long groupId, Set<Long> operatorIds) {
        return new QueueProfile(
                id,
                customerId,
                name,
                List.of(operatorIds, Set.of(), Set.of()),
                List.of(Set.of(groupId), Set.of(), Set.of()));
    }

    /** A number for a queue; without one the demo application takes control. */
    private static DialledNumber number(
            long id, long customerId, String number, String name, String serviceName, Optional<Long> queueId) {
        return new DialledNumber(id, customerId, number, name, serviceName, queueId, applicationUnless(queueId));
    }

    /** A chat service for a queue; without one the demo application takes control. */
    private static ChatServiceProfile chatService(
            long id, long customerId, String name, Medium medium, Optional<Long> queueId) {
        return new ChatServiceProfile(id, customerId, name, medium, queueId, applicationUnless(queueId));
    }

    private static Optional<String> applicationUnless(Optional<Long> queueId) {
        return queueId.isPresent() ? Optional.empty() : Optional.of("demo");
    }

    private User user(long id, long customerId, String name, Set<Long> configurationIds) {
        return new User(id, customerId, name, passwords.hash(name), configurationIds);
    }

    private OperatorProfile operator(long id, long customerId, long configurationId, String name) {
        return new OperatorProfile(
                id,
                customerId,
                configurationId,
                name,
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com",
                "3333" + id,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Optional.empty(),
                Optional.of(passwords.hash(Long.toString(id))));
    }
}
