/**
 * What the scripts begin with: a value is a hash of its revision `r` and its body `b`. A key that holds something else is an
 * error, as long as nothing is written. Revisions are compared as texts of integers, for the numbers of Lua are doubles.
 */
export const VALUE_SCRIPT = `local function known(key, revision)
  if not revision and redis.call('EXISTS', key) == 1 then error('FOREIGN value') end
  return revision
end
local function values(first)
  local found = {}
  for at = first, #KEYS do
    local value = redis.call('HMGET', KEYS[at], 'r', 'b')
    found[#found + 1] = known(KEYS[at], value[1])
    found[#found + 1] = value[2]
  end
  return found
end
`;
