package io.tandem.directory.persistence;

import io.tandem.directory.Configuration;
import io.tandem.directory.Customer;
import io.tandem.directory.DirectoryContent;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Inserts records under given ids, by SQL: what Jakarta Persistence inserts gets generated ones. */
final class ContentLoader {

    private final EntityManager entities;

    ContentLoader(EntityManager entities) {
        this.entities = entities;
    }

    void load(DirectoryContent content) {
        content.customers().forEach(this::insert);
        content.configurations().forEach(this::insert);
        content.users().forEach(this::insert);
        content.operators().forEach(this::insert);
    }

    private void insert(Customer customer) {
        execute("insert into customer (id, name) values (?1, ?2)", customer.id(), customer.name());
    }

    private void insert(Configuration configuration) {
        execute(
                "insert into configuration (id, customer_id, name) values (?1, ?2, ?3)",
                configuration.id(),
                configuration.customerId(),
                configuration.name());
    }

    private void insert(User user) {
        execute(
                "insert into app_user (id, customer_id, name, password_hash) values (?1, ?2, ?3, ?4)",
                user.id(),
                user.customerId(),
                user.name(),
                user.passwordHash().text());
        for (long configurationId : user.configurationIds()) {
            execute(
                    "insert into user_configuration (user_id, configuration_id) values (?1, ?2)",
                    user.id(),
                    configurationId);
        }
    }

    private void insert(OperatorProfile operator) {
        execute(
                "insert into operator (id, customer_id, configuration_id, name, email, target, ring_millis, wrap_millis,"
                        + " password_hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                operator.id(),
                operator.customerId(),
                operator.configurationId(),
                operator.name(),
                operator.email(),
                operator.target(),
                operator.ringTime().toMillis(),
                operator.wrapTime().toMillis(),
                operator.passwordHash().map(PasswordHash::text).orElse(null));
    }

    private void execute(String sql, Object... values) {
        Query statement = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
