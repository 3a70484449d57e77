package io.tandem.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Records in memory; counts how often it is asked. */
public final class FakeRepository implements DirectoryRepository {

    /** By number. */
    public final Map<Long, Customer> customers = new HashMap<>();

    final Map<Long, Configuration> configurations = new HashMap<>();
    final Map<Long, OperatorProfile> operators = new HashMap<>();
    final Map<String, User> users = new HashMap<>();
    final Map<Long, QueueProfile> queues = new HashMap<>();
    /** By plain number. */
    public final Map<String, DialledNumber> numbers = new HashMap<>();

    final Map<Long, BreakState> breakStates = new HashMap<>();
    final Map<String, ChatServiceProfile> chatServices = new HashMap<>();
    /** Of all customers. */
    public final List<ApplicationProfile> applications = new ArrayList<>();
    /** What lists show. */
    public final List<Listed<OperatorProfile>> listedOperators = new ArrayList<>();
    /** What lists show. */
    public final List<Listed<QueueProfile>> listedQueues = new ArrayList<>();
    /** What lists show. */
    public final List<Listed<DialledNumber>> listedNumbers = new ArrayList<>();

    int asked;
    RuntimeException failure;

    @Override
    public Optional<Customer> customer(long id) {
        return find(customers, id);
    }

    @Override
    public Optional<Configuration> configuration(long id) {
        return find(configurations, id);
    }

    @Override
    public Optional<OperatorProfile> operator(long id) {
        return find(operators, id);
    }

    @Override
    public Optional<User> userNamed(String name) {
        return find(users, name);
    }

    @Override
    public Optional<QueueProfile> queue(long id) {
        return find(queues, id);
    }

    @Override
    public Optional<DialledNumber> number(String plain) {
        return find(numbers, plain);
    }

    @Override
    public Optional<BreakState> breakState(long id) {
        return find(breakStates, id);
    }

    @Override
    public Optional<ChatServiceProfile> chatService(String name) {
        return find(chatServices, name);
    }

    @Override
    public Optional<ApplicationProfile> application(long id) {
        return findApplication(application -> application.id() == id);
    }

    @Override
    public Optional<ApplicationProfile> application(long customerId, String name) {
        return findApplication(application ->
                application.customerId() == customerId && application.name().equals(name));
    }

    @Override
    public Optional<ApplicationProfile> applicationOfToken(TokenHash token) {
        return findApplication(application -> application.tokens().containsValue(token));
    }

    @Override
    public List<Customer> customers() {
        return List.copyOf(customers.values());
    }

    @Override
    public List<Listed<OperatorProfile>> operatorsOf(long customerId, boolean onlyActive) {
        return List.copyOf(listedOperators);
    }

    @Override
    public List<Listed<QueueProfile>> queuesOf(long customerId, boolean onlyActive) {
        return List.copyOf(listedQueues);
    }

    @Override
    public List<Listed<DialledNumber>> numbersOf(long customerId, boolean onlyActive) {
        return List.copyOf(listedNumbers);
    }

    @Override
    public List<BreakState> breakStatesOf(long customerId) {
        return List.copyOf(breakStates.values());
    }

    @Override
    public List<ChatServiceProfile> chatServicesOf(long customerId, boolean onlyActive) {
        return List.copyOf(chatServices.values());
    }

    @Override
    public List<ApplicationProfile> applicationsOf(long customerId, boolean onlyActive) {
        return List.copyOf(applications);
    }

    @Override
    public List<OperatorGroup> groupsOf(long customerId) {
        return List.of();
    }

    @Override
    public boolean isEmpty() {
        return customers.isEmpty();
    }

    private <K, V> Optional<V> find(Map<K, V> records, K key) {
        ask();
        return Optional.ofNullable(records.get(key));
    }

    private Optional<ApplicationProfile> findApplication(Predicate<ApplicationProfile> condition) {
        ask();
        return applications.stream().filter(condition).findFirst();
    }

    private void ask() {
        asked++;
        if (failure != null) {
            throw failure;
        }
    }
}
