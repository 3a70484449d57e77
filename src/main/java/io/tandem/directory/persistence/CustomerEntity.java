package io.tandem.directory.persistence;

import io.tandem.directory.Customer;
import io.tandem.directory.RecordingPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;

/** A row of {@code customer}. */
@Entity
@Table(name = "customer")
class CustomerEntity extends DirectoryEntity {

    static final Duration SYSTEM_RING_TIME = Duration.ofSeconds(20);
    static final Duration SYSTEM_WRAP_TIME = Duration.ofSeconds(60);

    @Column(name = "name", nullable = false)
    String name;

    @Column(name = "licences", nullable = false)
    int licences = Customer.DEFAULT_LICENCES;

    @Column(name = "record_calls", nullable = false)
    boolean recordCalls = RecordingPolicy.ON_DEMAND.automatic();

    @Column(name = "recording_control", nullable = false)
    boolean recordingControl = RecordingPolicy.ON_DEMAND.controlAllowed();

    /** What new operators begin with. */
    @Column(name = "operator_ring_millis", nullable = false)
    long operatorRingMillis = SYSTEM_RING_TIME.toMillis();

    /** What new operators begin with. */
    @Column(name = "operator_wrap_millis", nullable = false)
    long operatorWrapMillis = SYSTEM_WRAP_TIME.toMillis();

    protected CustomerEntity() {}

    CustomerEntity(String name) {
        this.name = name;
    }

    Customer toCustomer() {
        return new Customer(id, name, licences, new RecordingPolicy(recordCalls, recordingControl));
    }
}
