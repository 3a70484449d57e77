package io.tandem.store.redis;

import io.tandem.docs.DocumentedUser;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The contract, by a user of Redis who may do no more than {@code docs/scaling.md} says. */
class RestrictedRedisStoreTest extends RedisStoreContract {

    RestrictedRedisStoreTest() {
        super(16);
    }

    @Override
    void configure(RedisProcess redis, RedisNodes nodes) {
        String command = DocumentedUser.command(nodes.prefix());
        try {
            String answer = redis.command(command);
            if (!answer.startsWith("+OK")) {
                throw new AssertionError(command + ": " + answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        nodes.login(DocumentedUser.NAME, DocumentedUser.PASSWORD);
    }
}
