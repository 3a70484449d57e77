-- The next number of a sequence, above one that is known to be taken. If Redis has lost the sequence, other nodes may know of
-- higher ones: then at a distance from that.
local taken = tonumber(ARGV[1])
if taken > 0 and redis.call('EXISTS', KEYS[1]) == 0 then taken = taken + tonumber(ARGV[2]) end
local number = redis.call('INCR', KEYS[1])
if number <= taken then
  number = taken + 1
  redis.call('SET', KEYS[1], string.format('%.0f', number))
end
return {'ok', string.format('%.0f', number)}
