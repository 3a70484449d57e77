-- The next number of a sequence, above one that is known to be taken.
local number = redis.call('INCR', KEYS[1])
local taken = tonumber(ARGV[1])
if number <= taken then
  number = taken + 1
  redis.call('SET', KEYS[1], string.format('%.0f', number))
end
return {'ok', string.format('%.0f', number)}
