/**
 * A value on its way into the router. In the ordinary run the value itself; with LEAD_ROUTER_INPUTS=frozen what is left
 * of it after JSON, deep-frozen: whoever writes to an input, or tells it from its JSON, fails there.
 */
export function asInput<T>(value: T): T {
  if (process.env.LEAD_ROUTER_INPUTS !== "frozen" || value === undefined) return value;
  return deepFreeze(JSON.parse(JSON.stringify(value)));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}
