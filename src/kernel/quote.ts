const LONGEST = 80;

/**
 * The one way a value of a user's reaches a message or an explanation: its JSON, control characters and lone surrogates
 * escaped, cut at 80 characters.
 */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, LONGEST + 1)) : shortJson(value);
  const escaped = text.replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069`]/g, escapeUnit);
  return escaped.length <= LONGEST ? escaped : `${cut(escaped)}…`;
}

function cut(text: string): string {
  const kept = text.slice(0, LONGEST - 1);
  return /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
}

function shortJson(value: unknown): string {
  if (Array.isArray(value) && value.length > LONGEST) return shortJson(value.slice(0, LONGEST));
  return JSON.stringify(value) ?? "nothing";
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
