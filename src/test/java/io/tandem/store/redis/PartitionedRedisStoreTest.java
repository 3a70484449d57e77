package io.tandem.store.redis;

/** As in a cluster: groups and topics are spread over partitions, and events are carried between them. */
class PartitionedRedisStoreTest extends RedisStoreContract {

    PartitionedRedisStoreTest() {
        super(16);
    }
}
