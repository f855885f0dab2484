import { unescapeKey } from "../storage-key.js";

// What PostgreSQL cannot hold, and the mark itself. Bodies of the engine have none of it.
const UNFIT = /^%|\0|\p{Surrogate}/u;
const MARK = "%";

/** A body as the server can hold it: any text comes back from `readBody` code unit by code unit. */
export function storedBody(body: string): string {
  if (!UNFIT.test(body)) return body;
  return MARK + body.replace(/[\0%]|\p{Surrogate}/gu, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The body that `storedBody` wrote. */
export function readBody(stored: string): string {
  return stored.startsWith(MARK) ? unescapeKey(stored.slice(MARK.length)) : stored;
}
