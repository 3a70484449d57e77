package io.tandem.bayeux.fault;

import io.tandem.server.TandemServer;
import io.tandem.store.redis.RedisProcess;
import org.junit.jupiter.api.AfterAll;

/** The same with sessions in Redis, from where another node could go on with them. */
class AckUnderFaultsOnRedisIT extends AckUnderFaultsIT {

    private final RedisProcess redis = new RedisProcess();

    @Override
    TandemServer prepare(TandemServer gateway) {
        return gateway.on(redis);
    }

    @Override
    @AfterAll
    void stop() {
        try {
            super.stop();
        } finally {
            redis.close();
        }
    }
}
