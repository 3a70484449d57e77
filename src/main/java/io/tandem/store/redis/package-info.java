/**
 * The Store on Redis 6.2 or newer, or Valkey, for many nodes. What is kept where, and in what order events come, is told
 * in {@code docs/decisions.md} under "Redis"; begin reading at {@link io.tandem.store.redis.RedisStore}.
 */
package io.tandem.store.redis;
