package io.tandem.cluster;

import io.tandem.docs.DocsPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The user of Redis that {@code docs/scaling.md} has administrators make, so that its permissions are known to be enough. */
final class DocumentedUser {

    /** Who nodes log in as. */
    static final String NAME = "tandem";

    /** By what. */
    static final String PASSWORD = "a-password-for-this-test";

    private static final String COMMAND = "ACL SETUSER " + NAME + " ";

    private DocumentedUser() {}

    /** Options of a Redis server that has this user, and further options. */
    static String[] and(String... further) {
        List<String> options = new ArrayList<>(List.of("--user", NAME));
        options.addAll(Arrays.asList(rules().replace("PASSWORD", PASSWORD).split(" ")));
        options.addAll(Arrays.asList(further));
        return options.toArray(String[]::new);
    }

    private static String rules() {
        return DocsPage.named("scaling.md").section("acl").stream()
                .filter(line -> line.startsWith(COMMAND))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + COMMAND))
                .substring(COMMAND.length());
    }
}
