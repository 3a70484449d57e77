package io.tandem.directory.provisioning;

import io.tandem.directory.DirectoryException;
import io.tandem.directory.Listed;
import io.tandem.directory.OperatorProfile;
import io.tandem.directory.PasswordHash;
import io.tandem.directory.QueueProfile;

/**
 * Writes records of one customer, each call in a transaction of its own that is committed when it returns. Every call
 * blocks. A call throws {@link DirectoryException} if the change contradicts what is there; any other exception means that
 * nothing was written.
 */
public interface ProvisioningRecords {

    /** Adds an operator. */
    Listed<OperatorProfile> addOperator(long customerId, NewOperator operator, PasswordHash webPassword);

    /** Changes an operator, retired or not. */
    Listed<OperatorProfile> changeOperator(long customerId, RecordKey key, OperatorChange change);

    /** Changes a queue, retired or not. */
    Listed<QueueProfile> changeQueue(long customerId, RecordKey key, QueueChange change);
}
