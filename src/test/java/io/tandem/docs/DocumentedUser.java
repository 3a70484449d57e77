package io.tandem.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The user of Redis that {@code docs/scaling.md} has administrators make, so that its permissions are known to be enough. */
public final class DocumentedUser {

    /** Who nodes log in as. */
    public static final String NAME = "tandem";

    /** By what. */
    public static final String PASSWORD = "a-password-for-this-test";

    private static final String COMMAND = "ACL SETUSER " + NAME + " ";
    private static final String KEYS = "~tandem:*";

    private DocumentedUser() {}

    /** Options of a Redis server that has this user, and further options. */
    public static String[] and(String... further) {
        List<String> options = new ArrayList<>(List.of("--user", NAME));
        options.addAll(Arrays.asList(rules().split(" ")));
        options.addAll(Arrays.asList(further));
        return options.toArray(String[]::new);
    }

    /** The command that makes this user. */
    public static String command(String prefix) {
        String rules = rules();
        if (!rules.contains(KEYS)) {
            throw new AssertionError("The user may not touch " + KEYS);
        }
        return COMMAND + rules.replace(KEYS, '~' + prefix + ":*");
    }

    private static String rules() {
        return DocsPage.named("scaling.md").section("acl").stream()
                .filter(line -> line.startsWith(COMMAND))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + COMMAND))
                .substring(COMMAND.length())
                .replace("PASSWORD", PASSWORD);
    }
}
