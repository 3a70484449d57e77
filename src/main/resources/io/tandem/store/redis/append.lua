-- Puts an event into the log of its topic's partition: with its number there, and its epoch and offset in the topic.
local function append(meta, log, place, life, log_length, topic_life, topic, type, body)
  local offset = redis.call('HINCRBY', place, 'offset', 1)
  local epoch
  if offset == 1 then
    epoch = life .. '-' .. redis.call('HINCRBY', meta, 'epochs', 1)
    redis.call('HSET', place, 'epoch', epoch)
  else
    epoch = redis.call('HGET', place, 'epoch')
  end
  redis.call('PEXPIRE', place, topic_life)
  local number = redis.call('HINCRBY', meta, 'count', 1)
  return redis.call('XADD', log, 'MAXLEN', '~', log_length, '*',
    'l', life, 'c', number, 't', topic, 'e', epoch, 'o', offset, 'y', type, 'b', body)
end
