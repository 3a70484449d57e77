package io.tandem.processor;

import io.tandem.server.OnRedis;

/** The same with the state in Redis. */
@OnRedis
class DayOnRedisIT extends DayIT {}
