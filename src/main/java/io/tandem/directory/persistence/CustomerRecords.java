package io.tandem.directory.persistence;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.ExternalId;
import io.tandem.directory.provisioning.RecordKey;
import io.tandem.directory.provisioning.RecordKey.ByExternalId;
import io.tandem.directory.provisioning.RecordKey.ById;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** Finds records of one customer to be changed. What belongs to another is not there. */
final class CustomerRecords {

    private final long customerId;
    private final EntityManager entities;

    CustomerRecords(long customerId, EntityManager entities) {
        this.customerId = customerId;
        this.entities = entities;
    }

    /** @throws DirectoryException if it is retired */
    CustomerEntity customer() {
        CustomerEntity customer = entities.find(CustomerEntity.class, customerId);
        if (customer == null || !customer.active) {
            throw new DirectoryException("There is no customer " + customerId);
        }
        return customer;
    }

    /** @throws DirectoryException if the customer has no such configuration in use */
    ConfigurationEntity configuration(long id) {
        ConfigurationEntity configuration = entities.find(ConfigurationEntity.class, id);
        if (configuration == null || !configuration.active || configuration.customerId != customerId) {
            throw new DirectoryException("There is no configuration " + id);
        }
        return configuration;
    }

    /** @throws DirectoryException if the customer has no such record, retired or not */
    <E extends ListedEntity> E find(Class<E> type, String what, RecordKey key) {
        customer();
        return query(type, key)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DirectoryException("There is no " + what + " " + key));
    }

    /** @throws DirectoryException if another record of the kind is called so by the third party */
    <E extends ListedEntity> void refuseTaken(Class<E> type, Optional<ExternalId> external, long except) {
        boolean taken = external.stream()
                // What is being changed is not to be written before it is known to be allowed.
                .flatMap(id -> query(type, RecordKey.of(id))
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultStream())
                .anyMatch(holder -> holder.id != except);
        if (taken) {
            throw new DirectoryException("The external id \"" + external.get().id() + "\" is taken");
        }
    }

    private <E> TypedQuery<E> query(Class<E> type, RecordKey key) {
        String all = "select r from " + type.getSimpleName() + " r where r.customerId = :customer";
        if (key instanceof ByExternalId other) {
            return entities.createQuery(all + " and r.externalId = :id and r.externalIdType = :type", type)
                    .setParameter("customer", customerId)
                    .setParameter("id", other.externalId().id())
                    .setParameter("type", other.externalId().type());
        }
        return entities.createQuery(all + " and r.id = :id", type)
                .setParameter("customer", customerId)
                .setParameter("id", ((ById) key).id());
    }
}
