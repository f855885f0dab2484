import { localMoment } from "../demo/local-time.js";

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g;

/** A text of the engine with its instants in a zone's time: `2026-06-08T14:00:00.000Z` as `Mon 8 Jun 09:00`. */
export function localInstants(text: string, zone: string): string {
  return text.replace(INSTANT, (instant) => localMoment(Date.parse(instant), zone));
}
