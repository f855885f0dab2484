import { cacheOffsets } from "../../src/time/cache-offsets.js";
import { defaultZones } from "../../src/time/default-zones.js";

/** Zones in which something is unlike elsewhere. */
export const ZONES = [
  "UTC",
  "America/New_York",
  "America/Chicago",
  "Europe/London",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "Asia/Kathmandu",
  "Africa/Cairo",
  "America/Havana",
  "Asia/Beirut",
  "America/St_Johns",
  "Asia/Gaza",
] as const;

/** This runtime's zones, held for all tests of a file. */
export const zones = cacheOffsets(defaultZones());

/** Epoch milliseconds of an instant written as a text with an offset. */
export function at(text: string): number {
  const instant = Date.parse(text);
  if (!Number.isInteger(instant)) throw new Error(`no instant: ${text}`);
  return instant;
}
