package io.tandem.store.redis;

import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.function.Function;

/** Looks into a Redis from outside, and does things to it that no store would do. */
final class RedisAdmin {

    private RedisAdmin() {}

    static <T> T with(RedisProcess redis, Function<RedisCommands<String, String>, T> task) {
        RedisClient client = RedisClient.create(redis.uri());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            return task.apply(connection.sync());
        } finally {
            client.shutdown();
        }
    }

    /** Takes the leases of all nodes away, as time does with those of a node that is stopped. */
    static long endLeases(RedisProcess redis, String prefix) {
        return with(redis, commands -> commands.keys(prefix + ":*:lease:*").stream()
                .mapToLong(commands::del)
                .sum());
    }

    /** Cuts all connections. */
    static void cut(RedisProcess redis) {
        with(
                redis,
                commands -> commands.clientKill(KillArgs.Builder.typeNormal().skipme(true)));
    }
}
