package io.tandem.contact.service;

import io.tandem.directory.OperatorProfile;
import java.util.List;

/**
 * CDI event: operators of a customer were read from the directory and are about to be known on its floor. Sent on a worker.
 *
 * @param operators all of the customer's active operators
 */
public record StaffLoaded(List<OperatorProfile> operators) {

    public StaffLoaded {
        operators = List.copyOf(operators);
    }
}
