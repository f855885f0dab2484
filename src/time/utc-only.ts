import type { Zones } from "./zones.js";

/** Zone data that know nothing but `UTC`: for realms without `Intl` that need no other. */
export const UTC_ONLY: Zones = Object.freeze({
  id: "utc",
  offsetAt: (zone: string) => (zone === "UTC" ? 0 : Number.NaN),
});
