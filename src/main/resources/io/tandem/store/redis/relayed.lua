-- Drops events from an outbox that their home has.
-- KEYS: outbox, pending. ARGV: home; their places.
if #ARGV > 1 then redis.call('XDEL', KEYS[1], unpack(ARGV, 2)) end
if redis.call('XLEN', KEYS[1]) == 0 then redis.call('SREM', KEYS[2], ARGV[1]) end
return {'ok'}
