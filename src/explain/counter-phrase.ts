import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../time/units.js";
import { type Phrase, phrase, words } from "./phrase.js";
import { shownName } from "./shown-name.js";

/** A counter by its name in the state; that of a rolling window (`86400000ms`) as `the last 24h`. */
export function counterPhrase(counter: string): Phrase {
  const windowMs = /^(\d+)ms$/.exec(counter)?.[1];
  return windowMs === undefined ? phrase`${shownName(counter)}` : words(`the last ${durationWords(Number(windowMs))}`);
}

function durationWords(ms: number): string {
  if (ms % HOUR_MS === 0) return `${ms / HOUR_MS}h`;
  return ms % MINUTE_MS === 0 ? `${ms / MINUTE_MS}m` : `${ms / SECOND_MS}s`;
}
