package io.tandem.directory.persistence;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorDetails;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.QueueProfile;
import io.tandem.directory.provisioning.NewOperator;
import io.tandem.directory.provisioning.OperatorChange;
import io.tandem.directory.provisioning.OperatorTemplate;
import io.tandem.directory.provisioning.OperatorTemplate.CopyOf;
import io.tandem.directory.provisioning.OperatorTemplate.CustomerDefaults;
import io.tandem.directory.provisioning.ProvisioningRecords;
import io.tandem.directory.provisioning.QueueChange;
import io.tandem.directory.provisioning.RecordKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Writes a customer's records. New transactions throughout, so that what has returned is committed whoever called. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaProvisioningRecords implements ProvisioningRecords {

    private static final long NOBODY = 0;

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    /** For the container. */
    JpaProvisioningRecords() {}

    JpaProvisioningRecords(EntityManager entities) {
        this.entities = entities;
    }

    private record Times(Duration ringTime, Duration wrapTime) {}

    @Override
    public Listed<OperatorProfile> addOperator(long customerId, NewOperator wanted, PasswordHash webPassword) {
        CustomerRecords records = new CustomerRecords(customerId, entities);
        CustomerEntity customer = records.customer();
        ConfigurationEntity configuration = records.configuration(wanted.configurationId());
        Times times = times(wanted.template(), customer, records);
        refuseTakenWebUsername(wanted.webUsername(), NOBODY);
        records.refuseTaken(OperatorEntity.class, wanted.externalId(), NOBODY);

        OperatorEntity operator = new OperatorEntity(customerId);
        entities.persist(operator);
        operator.set(new OperatorDetails(
                configuration.id,
                wanted.name(),
                "",
                wanted.phoneNumber().orElseGet(() -> OperatorProfile.voipTarget(operator.id)),
                times.ringTime(),
                wanted.wrapTime().orElse(times.wrapTime())));
        operator.webUsername = wanted.webUsername();
        operator.passwordHash = webPassword.text();
        operator.setExternal(wanted.externalId());
        entities.flush();
        entities.refresh(operator);
        return operator.listed(operator.toProfile());
    }

    @Override
    public Listed<OperatorProfile> changeOperator(long customerId, RecordKey key, OperatorChange change) {
        CustomerRecords records = new CustomerRecords(customerId, entities);
        OperatorEntity operator = records.find(OperatorEntity.class, "operator", key);
        change.webUsername().ifPresent(name -> refuseTakenWebUsername(name, operator.id));
        operator.set(change.record());
        operator.name = change.name().orElse(operator.name);
        operator.email = change.email().orElse(operator.email);
        operator.target = change.phoneNumber()
                .map(number -> number.isEmpty() ? OperatorProfile.voipTarget(operator.id) : number)
                .orElse(operator.target);
        operator.ringMillis = change.ringTime().map(Duration::toMillis).orElse(operator.ringMillis);
        operator.wrapMillis = change.wrapTime().map(Duration::toMillis).orElse(operator.wrapMillis);
        operator.webUsername = change.webUsername().orElse(operator.webUsername);
        operator.passwordHash = change.webPassword().map(PasswordHash::text).orElse(operator.passwordHash);
        records.refuseTaken(OperatorEntity.class, operator.external(), operator.id);
        entities.flush();
        return operator.listed(operator.toProfile());
    }

    @Override
    public Listed<QueueProfile> changeQueue(long customerId, RecordKey key, QueueChange change) {
        CustomerRecords records = new CustomerRecords(customerId, entities);
        QueueEntity queue = records.find(QueueEntity.class, "queue", key);
        GroupMembers members = GroupMembers.of(customerId, entities);
        queue.set(change.record());
        queue.name = change.name().orElse(queue.name);
        change.groupIds().forEach((level, groupIds) -> {
            groupIds.stream().filter(id -> !members.has(id)).findFirst().ifPresent(id -> {
                throw new DirectoryException("There is no group " + id);
            });
            queue.setLevel(level, groupIds);
        });
        records.refuseTaken(QueueEntity.class, queue.external(), queue.id);
        entities.flush();
        return queue.listed(queue.toQueue(members));
    }

    private static Times times(OperatorTemplate template, CustomerEntity customer, CustomerRecords records) {
        if (template instanceof CopyOf copy) {
            OperatorEntity operator = records.find(OperatorEntity.class, "operator", RecordKey.of(copy.id()));
            return new Times(Duration.ofMillis(operator.ringMillis), Duration.ofMillis(operator.wrapMillis));
        }
        return template instanceof CustomerDefaults
                ? new Times(
                        Duration.ofMillis(customer.operatorRingMillis), Duration.ofMillis(customer.operatorWrapMillis))
                : new Times(CustomerEntity.SYSTEM_RING_TIME, CustomerEntity.SYSTEM_WRAP_TIME);
    }

    private void refuseTakenWebUsername(String name, long except) {
        long holders = entities.createQuery(
                        "select count(o) from OperatorEntity o where o.webUsername = :name and o.id <> :except",
                        Long.class)
                .setParameter("name", name)
                .setParameter("except", except)
                .getSingleResult();
        if (holders > 0) {
            throw new DirectoryException("The web user name \"" + name + "\" is taken");
        }
    }
}
