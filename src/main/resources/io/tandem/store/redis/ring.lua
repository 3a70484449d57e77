-- Ends a claim: the timer is gone, or rings again. Without effect if it was set anew, cancelled or claimed again.
-- KEYS: timers of the kind, claims. ARGV: timer, claim, when it rings again or nothing.
if redis.call('HGET', KEYS[2], ARGV[1]) ~= ARGV[2] then return {'over'} end
redis.call('HDEL', KEYS[2], ARGV[1])
if ARGV[3] == '' then redis.call('ZREM', KEYS[1], ARGV[1]) else redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1]) end
return {'ok'}
