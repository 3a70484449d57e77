package io.tandem.directory.provisioning;

import io.tandem.directory.Checks;
import io.tandem.directory.DirectoryException;
import io.tandem.directory.PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is to change of an operator, checked; what is empty stays. TelXL 7.4 gives {@code fullName} only and says that there
 * are more; the other names are ours.
 *
 * @param name name for people; {@code fullName}
 * @param email e-mail address, which may be an empty text; {@code email}
 * @param phoneNumber the operator's telephone; an empty text for the softphone; {@code phoneNumber}
 * @param ringTime {@code ringTime}, in seconds, from 1 to a day
 * @param wrapTime {@code wrapTime}, in seconds, from 0 to a day
 * @param webUsername name to sign in by; {@code webUsername}
 * @param webPassword hash of the new password; {@code webPassword}
 * @param record what all records have; {@code externalId}, {@code externalIdType}, {@code sequence}, {@code active}
 */
public record OperatorChange(
        Optional<String> name,
        Optional<String> email,
        Optional<String> phoneNumber,
        Optional<Duration> ringTime,
        Optional<Duration> wrapTime,
        Optional<String> webUsername,
        Optional<PasswordHash> webPassword,
        RecordChange record) {

    static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_EMAIL = 254;
    private static final Set<String> NAMES =
            Set.of("fullName", "email", "phoneNumber", "ringTime", "wrapTime", "webUsername", "webPassword");

    /**
     * Reads values as clients give them.
     *
     * @param hashing hashes a password
     * @throws DirectoryException if a name is unknown or a value cannot be used
     */
    static OperatorChange of(Map<String, String> values, Function<String, PasswordHash> hashing) {
        Set<String> known = new TreeSet<>(NAMES);
        known.addAll(NamedValues.OF_ANY_RECORD);
        NamedValues named = new NamedValues(values, known);
        return new OperatorChange(
                named.text("fullName", Checks::name),
                named.text("email", OperatorChange::checkEmail),
                named.text("phoneNumber", OperatorChange::checkPhone),
                named.seconds("ringTime", 1, LONGEST),
                named.seconds("wrapTime", 0, LONGEST),
                named.text("webUsername", Checks::name),
                named.text("webPassword", (what, password) -> Checks.password(password))
                        .map(hashing),
                named.record());
    }

    private static void checkEmail(String what, String email) {
        Checks.length(what, email, MOST_EMAIL);
        if (email.chars()
                .anyMatch(character -> Character.isWhitespace(character) || Character.isISOControl(character))) {
            throw new DirectoryException("The " + what + " must not contain blanks");
        }
    }

    private static void checkPhone(String what, String number) {
        if (!number.isEmpty()) {
            PhoneNumber.check(what, number);
        }
    }
}
