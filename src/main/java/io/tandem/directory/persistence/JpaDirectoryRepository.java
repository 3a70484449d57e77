package io.tandem.directory.persistence;

import io.tandem.directory.Configuration;
import io.tandem.directory.Customer;
import io.tandem.directory.DirectoryRepository;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
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
        if (name.indexOf('\0') >= 0) {
            // No name has it, and PostgreSQL would answer with an error that looks like an outage.
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
    public boolean isEmpty() {
        return entities.createQuery("select count(c) from CustomerEntity c", Long.class)
                        .getSingleResult()
                == 0;
    }

    private <E> Optional<E> first(String query, Class<E> type, Object key) {
        return entities.createQuery(query, type)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
