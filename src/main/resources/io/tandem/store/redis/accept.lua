-- Takes events over from the outbox of another partition, each once, however often they are brought.
-- KEYS: meta, log; the place of each event's topic.
-- ARGV: source, log length, life of topics; of each event life of the source, number, topic, type, body.
local source, log_length, topic_life = ARGV[1], ARGV[2], ARGV[3]
local life = redis.call('HGET', KEYS[1], 'life')
if not life then return {'empty'} end

local field, last = 'from:' .. source, ''
for i = 3, #KEYS do
  local at = 3 + (i - 3) * 5
  local source_life, number = ARGV[at + 1], tonumber(ARGV[at + 2])
  local known_life, known = string.match(redis.call('HGET', KEYS[1], field) or '', '^(%S+) (%d+)$')
  if known_life ~= source_life or number > tonumber(known) then
    last = append(KEYS[1], KEYS[2], KEYS[i], life, log_length, topic_life, ARGV[at + 3], ARGV[at + 4], ARGV[at + 5])
    redis.call('HSET', KEYS[1], field, source_life .. ' ' .. ARGV[at + 2])
  end
end
return {'ok', last}
