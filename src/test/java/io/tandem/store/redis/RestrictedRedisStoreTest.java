package io.tandem.store.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract, by a user of Redis who may do no more than {@code docs/security.md} says. */
class RestrictedRedisStoreTest extends RedisStoreContract {

    RestrictedRedisStoreTest() {
        super(16);
    }

    @Override
    void configure(RedisProcess redis, RedisNodes nodes) {
        try {
            String documented = Files.readAllLines(Path.of("docs/security.md")).stream()
                    .filter(line -> line.startsWith("ACL SETUSER tandem "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("docs/security.md does not say what to allow"));
            String answer = redis.command(documented.replace("~tandem:*", '~' + nodes.prefix() + ":*"));
            if (!answer.startsWith("+OK")) {
                throw new AssertionError(documented + ": " + answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        nodes.login("tandem", "a-long-password");
    }
}
