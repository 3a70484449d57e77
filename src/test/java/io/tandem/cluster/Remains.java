package io.tandem.cluster;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cluster's Redis holds of operators and contacts when everybody has gone. */
final class Remains {

    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    private Remains() {}

    /** An operator or a contact. */
    record Remain(String key, String state) {

        /** Whether it should have come to an end. */
        boolean isStuck() {
            return isOperator() ? !state.equals("LOGGED_OUT") : !state.equals("ENDED");
        }

        private boolean isOperator() {
            return key.contains(":operator:");
        }
    }

    /** How many contacts have not come to an end. */
    static long contactsIn(Cluster cluster) {
        return stuckIn(cluster).stream().filter(remain -> !remain.isOperator()).count();
    }

    /** Those that should have come to an end and have not. */
    static List<Remain> stuckIn(Cluster cluster) {
        RedisClient client = RedisClient.create(cluster.redis().uri());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            RedisCommands<String, String> commands = connection.sync();
            return commands.keys("*:state:customer%2F300:*").stream()
                    .filter(key -> key.contains(":operator:") || key.contains(":contact:"))
                    .map(key -> new Remain(key, state(commands.get(key))))
                    .filter(Remain::isStuck)
                    .toList();
        } finally {
            client.shutdown();
        }
    }

    /** The first that is named: a state comes before those of parties. */
    private static String state(String text) {
        Matcher named = STATE.matcher(text == null ? "" : text);
        return named.find() ? named.group(1) : "ENDED";
    }
}
