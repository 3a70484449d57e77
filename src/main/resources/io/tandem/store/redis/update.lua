-- Commits one update, or tells what stands in its way. See UpdateCall, which builds what is taken here in turn.
-- KEYS: lease, done, meta, log, pending, claims, turns; one for each state, timer and event.
local keys, args = 7, 0
local function key() keys = keys + 1; return KEYS[keys] end
local function arg() args = args + 1; return ARGV[args] end

local node, insists, turn_for = arg(), arg(), arg()
local stamp, done_for, log_length, topic_life, outbox_length = arg(), arg(), arg(), arg(), tonumber(arg())
local states, timers, events = tonumber(arg()), tonumber(arg()), tonumber(arg())

-- The same update comes twice when its answer was lost.
if redis.call('EXISTS', KEYS[2]) == 1 then return {'done'} end
if redis.call('EXISTS', KEYS[1]) == 0 then return {'fenced'} end

-- Nodes that were disturbed again and again stand in a line, and only the first in it may commit, until its time is over.
local line = redis.call('GET', KEYS[7])
local first = line and string.match(line, '^%S+')
if first and first ~= node then
  if not string.find(line, node, 1, true) then redis.call('SET', KEYS[7], line .. ' ' .. node, 'KEEPTTL') end
  return {'wait'}
end

local function leave_line()
  if not line then return end
  local rest = string.sub(line, #node + 2)
  if rest == '' then redis.call('DEL', KEYS[7]) else redis.call('SET', KEYS[7], rest, 'PX', turn_for) end
end

local present, changed = {'changed'}, false
for i = 1, states do
  local at, seen = KEYS[keys + i], ARGV[args + (i - 1) * 4 + 1]
  local found = string.match(redis.call('GETRANGE', at, 0, 79), '^(%S+) ') or ''
  if found == seen then
    present[i + 1] = 1
  else
    present[i + 1] = redis.call('GET', at)
    changed = true
  end
end
if changed then
  if line or insists == 'y' then redis.call('SET', KEYS[7], line or node, 'PX', turn_for) end
  return present
end

local event_keys, event_args = keys + states + timers, args + states * 4 + timers * 3
for i = 1, events do
  if ARGV[event_args + (i - 1) * 4 + 1] ~= '' and redis.call('XLEN', KEYS[event_keys + i]) >= outbox_length then
    leave_line()
    return {'full'}
  end
end

for _ = 1, states do
  local at, _, op, life, value = key(), arg(), arg(), arg(), arg()
  if op == 'd' then
    redis.call('DEL', at)
  elseif op == 'p' then
    if life == '' then redis.call('SET', at, value) else redis.call('SET', at, value, 'PX', life) end
  end
end
for _ = 1, timers do
  local at, op, member, due = key(), arg(), arg(), nil
  due = arg()
  if op == 's' then redis.call('ZADD', at, due, member) else redis.call('ZREM', at, member) end
  redis.call('HDEL', KEYS[6], member)
end

local last = ''
local life = redis.call('HGET', KEYS[3], 'life')
for _ = 1, events do
  local at, home, topic, type, body = key(), arg(), arg(), arg(), arg()
  if home == '' then
    last = append(KEYS[3], KEYS[4], at, life, log_length, topic_life, topic, type, body)
  else
    local number = redis.call('HINCRBY', KEYS[3], 'to:' .. home, 1)
    redis.call('XADD', at, '*', 'l', life, 'n', number, 't', topic, 'y', type, 'b', body)
    redis.call('SADD', KEYS[5], home)
  end
end
leave_line()
redis.call('SET', KEYS[2], '', 'PX', done_for)
return {'ok', last}
