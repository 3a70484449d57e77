package io.tandem.directory.persistence;

import io.tandem.directory.ApplicationProfile;
import io.tandem.directory.BreakState;
import io.tandem.directory.ChatServiceProfile;
import io.tandem.directory.Configuration;
import io.tandem.directory.Customer;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryRepository;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorGroup;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.QueueProfile;
import io.tandem.directory.TokenHash;
import io.tandem.directory.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads the records; each call in a transaction, so that its queries see one state. */
@ApplicationScoped
@Transactional
class JpaDirectoryRepository implements DirectoryRepository {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaDirectoryRepository() {}

    JpaDirectoryRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Customer> customer(long id) {
        return first("select c from CustomerEntity c where c.id = :key and c.active = true", CustomerEntity.class, id)
                .map(CustomerEntity::toCustomer);
    }

    @Override
    public Optional<Configuration> configuration(long id) {
        return first(
                        "select g from ConfigurationEntity g, CustomerEntity c where g.id = :key and g.active = true"
                                + " and c.id = g.customerId and c.active = true",
                        ConfigurationEntity.class,
                        id)
                .map(ConfigurationEntity::toConfiguration);
    }

    @Override
    public Optional<OperatorProfile> operator(long id) {
        return first(
                        "select o from OperatorEntity o, ConfigurationEntity g, CustomerEntity c"
                                + " where o.id = :key and o.active = true"
                                + " and g.id = o.configurationId and g.active = true"
                                + " and c.id = o.customerId and c.active = true",
                        OperatorEntity.class,
                        id)
                .map(OperatorEntity::toProfile);
    }

    @Override
    public Optional<User> userNamed(String name) {
        if (hasNul(name)) {
            return Optional.empty();
        }
        return first(
                        "select u from UserEntity u, CustomerEntity c where u.name = :key and u.active = true"
                                + " and c.id = u.customerId and c.active = true",
                        UserEntity.class,
                        name)
                .map(user -> user.toUser(UsableConfigurations.of(user, entities)));
    }

    @Override
    public Optional<QueueProfile> queue(long id) {
        return first(ofCustomer("QueueEntity", "id"), QueueEntity.class, id)
                .map(queue -> queue.toQueue(GroupMembers.of(queue.customerId, entities)));
    }

    @Override
    public Optional<DialledNumber> number(String plain) {
        if (hasNul(plain)) {
            return Optional.empty();
        }
        return first(ofCustomer("NumberEntity", "dialled"), NumberEntity.class, plain)
                .map(NumberEntity::toNumber);
    }

    @Override
    public Optional<BreakState> breakState(long id) {
        return first(ofCustomer("BreakStateEntity", "id"), BreakStateEntity.class, id)
                .map(BreakStateEntity::toBreakState);
    }

    @Override
    public Optional<ChatServiceProfile> chatService(String name) {
        if (hasNul(name)) {
            return Optional.empty();
        }
        return first(ofCustomer("ChatServiceEntity", "name"), ChatServiceEntity.class, name)
                .map(ChatServiceEntity::toProfile);
    }

    @Override
    public Optional<ApplicationProfile> application(long id) {
        return first(ofCustomer("ApplicationEntity", "id"), ApplicationEntity.class, id)
                .map(ApplicationEntity::toProfile);
    }

    @Override
    public Optional<ApplicationProfile> application(long customerId, String name) {
        if (hasNul(name)) {
            return Optional.empty();
        }
        return entities.createQuery(
                        ofCustomer("ApplicationEntity", "name") + " and c.id = :customer", ApplicationEntity.class)
                .setParameter("key", name)
                .setParameter("customer", customerId)
                .getResultStream()
                .findFirst()
                .map(ApplicationEntity::toProfile);
    }

    @Override
    public Optional<ApplicationProfile> applicationOfToken(TokenHash token) {
        return first(
                        "select a from ApplicationEntity a, CustomerEntity c"
                                + " where (a.voiceToken = :key or a.messagingToken = :key) and a.active = true"
                                + " and c.id = a.customerId and c.active = true",
                        ApplicationEntity.class,
                        token.text())
                .map(ApplicationEntity::toProfile);
    }

    @Override
    public List<Customer> customers() {
        return entities
                .createQuery("select c from CustomerEntity c where c.active = true order by c.id", CustomerEntity.class)
                .getResultList()
                .stream()
                .map(CustomerEntity::toCustomer)
                .toList();
    }

    @Override
    public List<Listed<OperatorProfile>> operatorsOf(long customerId, boolean onlyActive) {
        return new CustomerLists(customerId, entities).operators(onlyActive);
    }

    @Override
    public List<Listed<QueueProfile>> queuesOf(long customerId, boolean onlyActive) {
        return new CustomerLists(customerId, entities).queues(onlyActive);
    }

    @Override
    public List<Listed<DialledNumber>> numbersOf(long customerId, boolean onlyActive) {
        return new CustomerLists(customerId, entities).numbers(onlyActive);
    }

    @Override
    public List<BreakState> breakStatesOf(long customerId) {
        return new CustomerLists(customerId, entities).breakStates();
    }

    @Override
    public List<ChatServiceProfile> chatServicesOf(long customerId, boolean onlyActive) {
        return new CustomerLists(customerId, entities).chatServices(onlyActive);
    }

    @Override
    public List<ApplicationProfile> applicationsOf(long customerId, boolean onlyActive) {
        return new CustomerLists(customerId, entities).applications(onlyActive);
    }

    @Override
    public List<OperatorGroup> groupsOf(long customerId) {
        return new CustomerLists(customerId, entities).groups();
    }

    @Override
    public boolean isEmpty() {
        return entities.createQuery("select count(c) from CustomerEntity c", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Whether no record can have a text; PostgreSQL would answer with an error that looks like an outage. */
    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static String ofCustomer(String entity, String key) {
        return "select r from " + entity + " r, CustomerEntity c where r." + key + " = :key and r.active = true"
                + " and c.id = r.customerId and c.active = true";
    }

    private <E> Optional<E> first(String query, Class<E> type, Object key) {
        return entities.createQuery(query, type)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
