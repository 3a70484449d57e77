package io.tandem.tropo.dialogue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what nobody may read, by its name or its form. Reads a text in one go, however it was made up. */
final class Secrets {

    /** What stands for something secret. */
    static final String HIDDEN = "***";

    private static final Set<String> NAMES = Set.of("username", "sig", "pwd", "passphrase");

    private static final Set<String> PARTS = Set.of(
            "token", "password", "passwd", "secret", "credential", "signature", "apikey", "cookie", "authorization");

    private static final Pattern USER_OF_URL = Pattern.compile("//[^/?#\\s\"<>]*@");

    private static final Pattern PASSWORD_OF_SIP =
            Pattern.compile("(sips?:[^:@\\s]{1,100}):[^@\\s]{0,100}@", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER = Pattern.compile("(?<=[?&;])([^?&;=#\\s]{1,100})=[^&;#\\s\"<>]*");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private Secrets() {}

    /** Whether what has this name is secret: of a member of JSON, a variable, a header. */
    static boolean isNamed(String name) {
        String plain = NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return NAMES.contains(plain) || PARTS.stream().anyMatch(plain::contains);
    }

    /** A text with asterisks for user name and password in URLs, and for secret parameters of queries. */
    static String hideIn(String text) {
        String shown = USER_OF_URL.matcher(text).replaceAll("//" + Matcher.quoteReplacement(HIDDEN + '@'));
        shown = PASSWORD_OF_SIP.matcher(shown).replaceAll("$1:" + Matcher.quoteReplacement(HIDDEN + '@'));
        return PARAMETER
                .matcher(shown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isNamed(found.group(1)) ? found.group(1) + '=' + HIDDEN : found.group()));
    }
}
