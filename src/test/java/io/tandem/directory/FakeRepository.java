package io.tandem.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Records in memory; counts how often it is asked. */
final class FakeRepository implements DirectoryRepository {

    final Map<Long, Customer> customers = new HashMap<>();
    final Map<Long, Configuration> configurations = new HashMap<>();
    final Map<Long, OperatorProfile> operators = new HashMap<>();
    final Map<String, User> users = new HashMap<>();
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
    public boolean isEmpty() {
        return customers.isEmpty();
    }

    private <K, V> Optional<V> find(Map<K, V> records, K key) {
        asked++;
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(records.get(key));
    }
}
