package io.tandem.directory.provisioning;

import io.tandem.directory.ChangeAnnouncer;
import io.tandem.directory.DatabaseGuard;
import io.tandem.directory.DialledNumber;
import io.tandem.directory.DirectoryChanged;
import io.tandem.directory.DirectoryChanged.Kind;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.DirectoryRepository;
import io.tandem.directory.DirectoryUnavailableException;
import io.tandem.directory.Listed;
import io.tandem.directory.NamedRecord;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.Passwords;
import io.tandem.directory.QueueProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Shows a customer the records it has and lets it change them. TelXL 7. Each change is committed, forgotten by this node's
 * cache and told to the other nodes when its call returns. Calls block, those with a password for a good part of a second:
 * call them from a worker.
 *
 * <p>Every call throws {@link DirectoryException} if it is refused, with a text that may be shown to the client, and
 * {@link DirectoryUnavailableException} if the database failed; in both cases nothing was changed. What belongs to another
 * customer is refused with the words used for what does not exist.
 */
@ApplicationScoped
public class Provisioning {

    private ProvisioningRecords records;
    private DirectoryRepository repository;
    private DatabaseGuard guard;
    private ChangeAnnouncer announcer;
    private Passwords passwords;

    /** For the container's proxy. */
    Provisioning() {}

    @Inject
    public Provisioning(
            ProvisioningRecords records,
            DirectoryRepository repository,
            DatabaseGuard guard,
            ChangeAnnouncer announcer,
            Passwords passwords) {
        this.records = records;
        this.repository = repository;
        this.guard = guard;
        this.announcer = announcer;
        this.passwords = passwords;
    }

    /** The operators of a customer; TelXL {@code vcc_operators}. */
    public List<Listed<OperatorProfile>> operators(long customerId, boolean onlyActive, ListOrder order) {
        return list(() -> repository.operatorsOf(customerId, onlyActive), order);
    }

    /** The queues of a customer; TelXL {@code ut_operatorQueue}. */
    public List<Listed<QueueProfile>> queues(long customerId, boolean onlyActive, ListOrder order) {
        return list(() -> repository.queuesOf(customerId, onlyActive), order);
    }

    /** The telephone numbers of a customer; TelXL {@code caco_numbers}. */
    public List<Listed<DialledNumber>> numbers(long customerId, boolean onlyActive, ListOrder order) {
        return list(() -> repository.numbersOf(customerId, onlyActive), order);
    }

    /** Adds an operator to a customer. TelXL 7.3. */
    public Listed<OperatorProfile> createOperator(long customerId, NewOperator operator) {
        PasswordHash hash = passwords.hash(operator.webPassword());
        return change(Kind.OPERATOR, () -> records.addOperator(customerId, operator, hash));
    }

    /**
     * Sets values of an operator. TelXL 7.4.
     *
     * @param values by the names that {@link OperatorChange} gives
     */
    public Listed<OperatorProfile> setOperatorValues(long customerId, RecordKey key, Map<String, String> values) {
        OperatorChange change = OperatorChange.of(values, passwords::hash);
        return change(Kind.OPERATOR, () -> records.changeOperator(customerId, key, change));
    }

    /**
     * Sets values of a queue. TelXL 7.4.
     *
     * @param values by the names that {@link QueueChange} gives
     */
    public Listed<QueueProfile> setQueueValues(long customerId, RecordKey key, Map<String, String> values) {
        QueueChange change = QueueChange.of(values);
        return change(Kind.QUEUE, () -> records.changeQueue(customerId, key, change));
    }

    private <T extends NamedRecord> Listed<T> change(Kind kind, Supplier<Listed<T>> write) {
        Listed<T> result = guard.call(write);
        announcer.announce(new DirectoryChanged(kind, result.value().id()));
        return result;
    }

    private <T extends NamedRecord> List<Listed<T>> list(Supplier<List<Listed<T>>> read, ListOrder order) {
        return guard.call(read).stream().sorted(order.comparator()).toList();
    }
}
