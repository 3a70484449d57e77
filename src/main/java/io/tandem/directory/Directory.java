package io.tandem.directory;

import io.tandem.config.Settings;
import io.tandem.store.Delivery;
import io.tandem.store.Store;
import io.tandem.store.Subscription;
import io.tandem.store.Topic;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks up records, from memory where it can. A record that changed on any node is forgotten here as soon as that node's
 * event arrives, and at the latest after {@link DirectorySettings#CACHE_TIME}.
 *
 * <p>A lookup may have to ask the database: call it from a worker, never from a transport thread. Each one throws
 * {@link DirectoryUnavailableException} if the database does not answer.
 */
@ApplicationScoped
public class Directory {

    /** Where changes are told: {@link DirectoryChanged} events. */
    public static final Topic CHANGES = new Topic("directory");

    private DirectoryRepository repository;
    private DatabaseGuard guard;
    private Store store;
    private LookupCache<Long, Customer> customers;
    private LookupCache<Long, Configuration> configurations;
    private LookupCache<Long, OperatorProfile> operators;
    private LookupCache<String, User> users;
    private LookupCache<Long, QueueProfile> queues;
    private LookupCache<String, DialledNumber> numbers;
    private LookupCache<Long, BreakState> breakStates;
    private LookupCache<String, ChatServiceProfile> chatServices;
    private LookupCache<ApplicationName, ApplicationProfile> applications;
    private LookupCache<TokenHash, ApplicationProfile> launches;
    private Subscription subscription;

    /** Names are unique within a customer only. */
    private record ApplicationName(long customerId, String name) {}

    /** For the container's proxy. */
    Directory() {}

    @Inject
    Directory(DirectoryRepository repository, DatabaseGuard guard, Store store, Clock clock, Settings settings) {
        Duration life = settings.get(DirectorySettings.CACHE_TIME);
        this.repository = repository;
        this.guard = guard;
        this.store = store;
        this.customers = new LookupCache<>(clock, life);
        this.configurations = new LookupCache<>(clock, life);
        this.operators = new LookupCache<>(clock, life);
        this.users = new LookupCache<>(clock, life);
        this.queues = new LookupCache<>(clock, life);
        this.numbers = new LookupCache<>(clock, life);
        this.breakStates = new LookupCache<>(clock, life);
        this.chatServices = new LookupCache<>(clock, life);
        this.applications = new LookupCache<>(clock, life);
        this.launches = new LookupCache<>(clock, life);
    }

    @PostConstruct
    void listen() {
        subscription = store.subscribe(CHANGES, this::deliver);
    }

    @PreDestroy
    void close() {
        subscription.cancel();
    }

    /** The customer of a number, unless there is none or it is retired. */
    public Optional<Customer> customer(long id) {
        return customers.get(id, key -> ask(() -> repository.customer(key)));
    }

    /** The configuration of a number, unless there is none or it, or its customer, is retired. */
    public Optional<Configuration> configuration(long id) {
        return configurations.get(id, key -> ask(() -> repository.configuration(key)));
    }

    /** The operator of a number, unless there is none or they, their configuration or their customer, are retired. */
    public Optional<OperatorProfile> operator(long id) {
        return operators.get(id, key -> ask(() -> repository.operator(key)));
    }

    /** The user of a login name, exact to the letter, unless there is none or they, or their customer, are retired. */
    public Optional<User> userNamed(String name) {
        return users.get(name, key -> ask(() -> repository.userNamed(key)));
    }

    /** The queue of a number, unless there is none or it, or its customer, is retired. */
    public Optional<QueueProfile> queue(long id) {
        return queues.get(id, key -> ask(() -> repository.queue(key)));
    }

    /**
     * What is known of a telephone number, unless it is unknown or it, or its customer, is retired.
     *
     * @param dialled the number; its blanks do not count
     */
    public Optional<DialledNumber> number(String dialled) {
        return numbers.get(DialledNumber.plain(dialled), key -> ask(() -> repository.number(key)));
    }

    /** The break state of a number, unless there is none or it, or its customer, is retired. */
    public Optional<BreakState> breakState(long id) {
        return breakStates.get(id, key -> ask(() -> repository.breakState(key)));
    }

    /** The chat service of a name, exact to the letter, unless there is none or it, or its customer, is retired. */
    public Optional<ChatServiceProfile> chatService(String name) {
        return chatServices.get(name, key -> ask(() -> repository.chatService(key)));
    }

    /** A customer's application of a name, exact to the letter, unless there is none or it, or the customer, is retired. */
    public Optional<ApplicationProfile> application(long customerId, String name) {
        return applications.get(
                new ApplicationName(customerId, name),
                key -> ask(() -> repository.application(key.customerId(), key.name())));
    }

    /** The application of a number, unless there is none or it, or its customer, is retired. Read from the database each time. */
    public Optional<ApplicationProfile> application(long id) {
        return ask(() -> repository.application(id));
    }

    /**
     * What a token starts, unless nobody has that token or the application, or its customer, is retired. Tokens that nobody has are looked up in the
     * database each time.
     */
    public Optional<ApplicationLaunch> launch(String token) {
        TokenHash hash = TokenHash.of(token);
        return launches.get(hash, key -> ask(() -> repository.applicationOfToken(key)))
                .map(application -> new ApplicationLaunch(application, application.startedBy(hash)));
    }

    /** All customers that are not retired, by id. Lists are read from the database each time. */
    public List<Customer> customers() {
        return ask(repository::customers);
    }

    /**
     * The operators of a customer, by id; none of a retired customer.
     *
     * @param onlyActive whether to leave out those who, or whose configurations, are retired
     */
    public List<OperatorProfile> operatorsOf(long customerId, boolean onlyActive) {
        return values(ask(() -> repository.operatorsOf(customerId, onlyActive)));
    }

    /** The queues of a customer that are not retired, by id; none of a retired customer. */
    public List<QueueProfile> queuesOf(long customerId) {
        return values(ask(() -> repository.queuesOf(customerId, true)));
    }

    /** The telephone numbers of a customer that are not retired, by id; none of a retired customer. */
    public List<DialledNumber> numbersOf(long customerId) {
        return values(ask(() -> repository.numbersOf(customerId, true)));
    }

    /** The break states of a customer that are not retired, by id; none of a retired customer. */
    public List<BreakState> breakStatesOf(long customerId) {
        return ask(() -> repository.breakStatesOf(customerId));
    }

    /** The chat services of a customer that are not retired, by id; none of a retired customer. */
    public List<ChatServiceProfile> chatServicesOf(long customerId) {
        return ask(() -> repository.chatServicesOf(customerId, true));
    }

    /** The applications of a customer that are not retired, by id; none of a retired customer. */
    public List<ApplicationProfile> applicationsOf(long customerId) {
        return ask(() -> repository.applicationsOf(customerId, true));
    }

    /** The groups of operators of a customer that are not retired, by id; none of a retired customer. */
    public List<OperatorGroup> groupsOf(long customerId) {
        return ask(() -> repository.groupsOf(customerId));
    }

    /** Forgets what a change makes out of date. Never blocks. */
    void forget(DirectoryChanged change) {
        switch (change.kind()) {
            case USER -> users.forgetIf(user -> user.id() == change.id());
            case OPERATOR -> {
                operators.forget(change.id());
                // The operator may have been retired or brought back, and which queues that concerns is not known here.
                queues.forgetAll();
            }
            case GROUP -> queues.forgetAll();
            case QUEUE -> queues.forget(change.id());
            case NUMBER -> numbers.forgetIf(number -> number.id() == change.id());
            case BREAK_STATE -> breakStates.forget(change.id());
            case CHAT_SERVICE -> chatServices.forgetIf(service -> service.id() == change.id());
            case APPLICATION -> {
                applications.forgetIf(application -> application.id() == change.id());
                launches.forgetIf(application -> application.id() == change.id());
            }
            // What hangs on these two is many records of all kinds; they change too seldom to keep account of it.
            case CUSTOMER, CONFIGURATION -> {
                customers.forgetAll();
                configurations.forgetAll();
                operators.forgetAll();
                users.forgetAll();
                queues.forgetAll();
                numbers.forgetAll();
                breakStates.forgetAll();
                chatServices.forgetAll();
                applications.forgetAll();
                launches.forgetAll();
            }
        }
    }

    private void deliver(Delivery delivery) {
        if (delivery.event() instanceof DirectoryChanged change) {
            forget(change);
        }
    }

    private static <T extends NamedRecord> List<T> values(List<Listed<T>> listed) {
        return listed.stream().map(Listed::value).toList();
    }

    private <T> T ask(Supplier<T> question) {
        return guard.call(question);
    }
}
