package io.tandem.directory;

import java.time.Duration;
import java.util.Optional;

/**
 * What the directory knows of an operator; what the operator is doing at the moment is the core's.
 *
 * @param id number of the operator, unique over all customers
 * @param customerId whose operator it is
 * @param configurationId the configuration the operator belongs to, of the same customer
 * @param name name for people
 * @param email e-mail address; may be empty
 * @param target telephone number where the operator is reached
 * @param ringTime how long the operator's telephone rings before the contact goes elsewhere
 * @param wrapTime how long the operator has after each contact before the next; may be zero
 * @param webUsername name by which the operator signs in to the softphone, unique over all customers, if there is one
 * @param passwordHash what the operator's own password is checked against; without it the operator cannot log in alone
 */
public record OperatorProfile(
        long id,
        long customerId,
        long configurationId,
        String name,
        String email,
        String target,
        Duration ringTime,
        Duration wrapTime,
        Optional<String> webUsername,
        Optional<PasswordHash> passwordHash)
        implements NamedRecord {

    private static final String VOIP_PREFIX = "3333";

    /** The target of an operator who has no telephone but works through the softphone. TelXL 4.3. */
    public static String voipTarget(long id) {
        return VOIP_PREFIX + id;
    }

    /** Whether a number, without blanks, is an operator's softphone. */
    public static boolean isVoipTarget(String number) {
        return number.startsWith(VOIP_PREFIX);
    }

    /** Whether the operator works through the softphone. */
    public boolean isVoip() {
        return target.equals(voipTarget(id));
    }
}
