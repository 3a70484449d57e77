package io.tandem.directory.persistence;

import io.tandem.directory.DirectoryRecords;
import io.tandem.directory.DirectoryRepository;
import io.tandem.directory.Samples;
import io.tandem.directory.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** The application's own persistence unit on a real database, with transactions begun by hand. */
public final class TestPersistence implements AutoCloseable {

    private final EntityManagerFactory factory;

    /** On an empty database with all tables. */
    public TestPersistence(TestDatabase database) {
        this(database.migrated());
    }

    /** On a database that has all tables. */
    public TestPersistence(DataSource dataSource) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", dataSource);
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        settings.put("eclipselink.session-name", "tandem-" + System.identityHashCode(dataSource));
        factory = Persistence.createEntityManagerFactory("tandem", settings);
    }

    /** Does some work in a transaction, which is rolled back if the work fails. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** Loads the demo's directory, as far as it is not there. */
    public void loadDemo() {
        inTransaction(entities -> {
            Samples.loadDemo(new JpaDirectoryRepository(entities), new JpaDirectoryRecords(entities));
            return null;
        });
    }

    /** Changes the directory in a transaction. */
    public <T> T change(Function<DirectoryRecords, T> change) {
        return inTransaction(entities -> change.apply(new JpaDirectoryRecords(entities)));
    }

    /** The same for a change that has no outcome. */
    public void write(Consumer<DirectoryRecords> change) {
        change(records -> {
            change.accept(records);
            return null;
        });
    }

    /** Looks for a record of the directory in a transaction. */
    public <T> Optional<T> find(Function<DirectoryRepository, Optional<T>> question) {
        return inTransaction(entities -> question.apply(new JpaDirectoryRepository(entities)));
    }

    /** Lists records of the directory in a transaction. */
    public <T> List<T> list(Function<DirectoryRepository, List<T>> question) {
        return inTransaction(entities -> question.apply(new JpaDirectoryRepository(entities)));
    }

    /** What reads the directory, each call in a transaction of its own, as in the container. */
    public DirectoryRepository repository() {
        return eachInTransaction(DirectoryRepository.class, JpaDirectoryRepository::new);
    }

    /** What writes the directory, each call in a transaction of its own, as in the container. */
    public DirectoryRecords records() {
        return eachInTransaction(DirectoryRecords.class, JpaDirectoryRecords::new);
    }

    /** A bean made anew for each call, which is in a transaction of its own, as in the container. */
    public <T> T eachInTransaction(Class<T> type, Function<EntityManager, T> bean) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> inTransaction(entities -> {
                    try {
                        return method.invoke(bean.apply(entities), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw (RuntimeException) thrown.getCause();
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                })));
    }

    @Override
    public void close() {
        factory.close();
    }
}
