package io.tandem.directory.provisioning;

import io.tandem.directory.Checks;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.ExternalId;
import java.time.Duration;
import java.util.Optional;

/**
 * An operator to be added, checked. TelXL 7.3.
 *
 * @param template where the settings come from that are not given
 * @param configurationId the configuration the operator is to belong to, of the customer
 * @param name name for people; TelXL {@code title}
 * @param webUsername name to sign in by, unique over all customers
 * @param webPassword the operator's own password, as it was typed
 * @param externalId how a third party calls the operator
 * @param phoneNumber the operator's telephone; without one the operator works through the softphone
 * @param wrapTime automatic wrap time, from zero to a day
 */
public record NewOperator(
        OperatorTemplate template,
        long configurationId,
        String name,
        String webUsername,
        String webPassword,
        Optional<ExternalId> externalId,
        Optional<String> phoneNumber,
        Optional<Duration> wrapTime) {

    /** @throws DirectoryException if a value cannot be used; its text names the value */
    public NewOperator {
        Checks.name("title", name);
        Checks.name("web user name", webUsername);
        Checks.password(webPassword);
        phoneNumber.ifPresent(number -> PhoneNumber.check("phone number", number));
        wrapTime.ifPresent(time -> Checks.time("wrap time", time, Duration.ZERO, OperatorChange.LONGEST));
    }

    /** Shows nothing of the password. */
    @Override
    public String toString() {
        return "NewOperator[" + name + ", configuration " + configurationId + "]";
    }
}
