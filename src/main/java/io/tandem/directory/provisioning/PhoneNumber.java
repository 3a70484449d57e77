package io.tandem.directory.provisioning;

import io.tandem.directory.Checks;
import io.tandem.directory.DirectoryException;
import java.util.regex.Pattern;

/** Checks telephone numbers that customers enter: they are dialled later, so nothing else may be in them. */
final class PhoneNumber {

    private static final int MOST = 50;
    private static final Pattern FORM = Pattern.compile("\\+?[0-9 ()/.*#-]*[0-9][0-9 ()/.*#-]*");

    private PhoneNumber() {}

    static void check(String what, String number) {
        Checks.filled(what, number, MOST);
        if (!FORM.matcher(number).matches()) {
            throw new DirectoryException("The " + what + " must consist of digits, and blanks between them");
        }
    }
}
