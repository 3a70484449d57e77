package io.tandem.store.redis;

/** On one server: everything in one partition. */
class RedisStoreTest extends RedisStoreContract {

    RedisStoreTest() {
        super(1);
    }
}
