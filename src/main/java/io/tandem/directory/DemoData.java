package io.tandem.directory;

import io.tandem.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/** Fills an empty directory with two customers to try the gateway with, unless {@link DirectorySettings#DEMO} forbids it. */
@ApplicationScoped
class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    private static final long DEMO = 300;
    private static final long OTHER = 301;

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
        if (!settings.get(DirectorySettings.DEMO) || !repository.isEmpty()) {
            return;
        }
        try {
            records.load(content());
            LOG.info("Loaded the demo data; set tandem.demo to false where real customers will be kept");
        } catch (RuntimeException failure) {
            // Another node that started at the same time was faster: what it wrote is the same.
            if (!DatabaseGuard.isConflict(failure)) {
                throw failure;
            }
        }
    }

    DirectoryContent content() {
        return new DirectoryContent(
                List.of(new Customer(DEMO, "Demo"), new Customer(OTHER, "Other")),
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
                        operator(20, OTHER, 3, "Dora Ellis")));
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
                Optional.of(passwords.hash(Long.toString(id))));
    }
}
