-- Gives a node its lease on a partition, and tells which life the partition is in.
-- KEYS: lease, meta, log. ARGV: milliseconds, name of a new life.
redis.call('SET', KEYS[1], '', 'PX', ARGV[1])
redis.call('HSETNX', KEYS[2], 'life', ARGV[2])
local last = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)
return {redis.call('HGET', KEYS[2], 'life'), last[1] and last[1][1] or '0-0', redis.call('HGET', KEYS[2], 'count') or '0'}
