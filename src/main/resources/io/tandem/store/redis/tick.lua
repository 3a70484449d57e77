-- Claims timers that are due, and tells which outboxes hold events.
-- KEYS: lease, log, pending, claims; the timers of each kind. ARGV: now, end of the claim, claim, most, keep events for.
if redis.call('EXISTS', KEYS[1]) == 0 then return {'fenced'} end
local most = tonumber(ARGV[4])
local claimed = {}
for i = 5, #KEYS do
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i], '-inf', ARGV[1], 'LIMIT', 0, most - #claimed)) do
    redis.call('ZADD', KEYS[i], ARGV[2], member)
    redis.call('HSET', KEYS[4], member, ARGV[3])
    claimed[#claimed + 1] = member
  end
  if #claimed >= most then break end
end
local before = redis.call('TIME')[1] * 1000 - ARGV[5]
redis.call('XTRIM', KEYS[2], 'MINID', '~', string.format('%.0f', before))
return {'ok', redis.call('SMEMBERS', KEYS[3]), claimed}
