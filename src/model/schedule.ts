import type { Block, Day, Days, Id, Zone } from "./words.js";

/** Opening hours. */
export interface Schedule {
  note?: string;
  timezone?: Zone;
  week: { [days: Days]: Block[] };
  dates?: { [day: Day]: Block[] };
  holidays?: Id[];
}
