package io.tandem.directory.persistence;

import io.tandem.directory.DialledNumber;
import io.tandem.directory.NumberDetails;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;

/** A row of {@code dialled_number}. */
@Entity
@Table(name = "dialled_number")
class NumberEntity extends ListedEntity {

    @Column(name = "number", nullable = false)
    String number;

    /** The number without blanks. */
    @Column(name = "dialled", nullable = false)
    String dialled;

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "service_name", nullable = false)
    String serviceName;

    @Column(name = "queue_id")
    Long queueId;

    @Column(name = "application")
    String application;

    /** Without anything set. */
    protected NumberEntity() {}

    void set(NumberDetails details) {
        customerId = details.customerId();
        number = details.number();
        dialled = DialledNumber.plain(details.number());
        name = details.name();
        serviceName = details.serviceName();
        queueId = details.queueId().orElse(null);
        application = details.application().orElse(null);
    }

    /** Leaves nothing of whoever had the number before. */
    void forgetHolder() {
        sequence = 0;
        setExternal(Optional.empty());
    }

    DialledNumber toNumber() {
        return new DialledNumber(
                id,
                customerId,
                number,
                name,
                serviceName,
                Optional.ofNullable(queueId),
                Optional.ofNullable(application));
    }
}
