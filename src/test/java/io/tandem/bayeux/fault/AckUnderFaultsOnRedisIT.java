package io.tandem.bayeux.fault;

import io.tandem.server.TandemServer;
import io.tandem.store.redis.RedisProcess;

/** The same with sessions in Redis, from where another node could go on with them. */
class AckUnderFaultsOnRedisIT extends AckUnderFaultsIT {

    private final RedisProcess redis = new RedisProcess();

    @Override
    TandemServer prepare(TandemServer gateway) {
        redis.start();
        return gateway.on(redis);
    }

    @Override
    void stop() {
        try {
            super.stop();
        } finally {
            redis.close();
        }
    }
}
