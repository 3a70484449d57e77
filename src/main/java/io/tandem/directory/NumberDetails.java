package io.tandem.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be set of a telephone number, checked.
 *
 * @param customerId whose it is
 * @param number as people write it: digits, {@code *}, {@code #} and blanks, perhaps after a {@code +}; 1 to 50 characters. Blanks around
 *     it are left out
 * @param name name for people: 1 to 200 characters, no control characters
 * @param serviceName service it belongs to, of the same form
 * @param queueId the queue that contacts go into, if any
 * @param application name of the application that takes control of contacts; with a queue, of the one that gets the caller after the
 *     operators. There is a queue or an application or both
 */
public record NumberDetails(
        long customerId,
        String number,
        String name,
        String serviceName,
        Optional<Long> queueId,
        Optional<String> application) {

    private static final int LONGEST = 50;
    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9*#]+");
    private static final Pattern CHARACTERS = Pattern.compile("[0-9*#+ ]{1," + LONGEST + "}");

    /** @throws DirectoryException if a value cannot be used; its text names the value */
    public NumberDetails {
        number = number == null ? "" : number.strip();
        boolean dialled = CHARACTERS.matcher(number).matches()
                && PLAIN.matcher(DialledNumber.plain(number)).matches();
        if (!dialled) {
            throw new DirectoryException("The number must have from 1 to " + LONGEST
                    + " digits, \"*\", \"#\" and blanks, perhaps after a \"+\"");
        }
        Checks.name("number's name", name);
        Checks.name("number's service", serviceName);
        if (queueId.isEmpty() && application.isEmpty()) {
            throw new DirectoryException("The number needs a queue, an application or both");
        }
        application.ifPresent(given -> Checks.name("application's name", given));
    }
}
