import type { Rep } from "../../src/model/roster.js";
import type { Schedule } from "../../src/model/schedule.js";
import type { Hours } from "../../src/model/words.js";
import { durationMs, momentOf } from "./instants.js";
import { type World, zoneOfRep } from "./members.js";
import { addOpenTime, nextOpening, type Shop } from "./shop.js";

/** The opening hours that a word means; `null`: always open. Of nobody there are no working hours. */
export function shopOf(world: World, hours: Hours, rep?: Rep): Shop | null {
  const { schedules = {}, timezone, holidays, defaults } = world.ruleset;
  if (hours === "always") return null;
  const shop = (schedule: Schedule, zone: string): Shop => ({ schedule, zone: schedule.timezone ?? zone, holidays });
  const named = (id: string): Schedule => schedules[id] ?? { week: {} };
  if (hours !== "working") return shop(named(hours), timezone);
  const own = rep?.hours ?? defaults?.rep?.hours;
  if (rep === undefined || own === undefined) return shop({ week: {} }, timezone);
  if (own === "always") return null;
  return shop(typeof own === "string" ? named(own) : own, zoneOfRep(world, rep));
}

/** How long until the shop opens: 0 if it is open, infinitely long if it does not within 60 days. */
export function waitUntilOpen(shop: Shop | null, at: number): number {
  if (shop === null) return 0;
  const opening = nextOpening(shop, at);
  return opening === null ? Number.POSITIVE_INFINITY : opening - at;
}

/** The instant by which so much time of the shop has passed. */
export function addTime(shop: Shop | null, at: number, ms: number): number | null {
  return shop === null ? at + ms : addOpenTime(shop, at, ms);
}

/** The rep's dated absences with their buffers, half-open. */
export function absencesOf(world: World, rep: Rep): { from: number; until: number }[] {
  const usual = world.ruleset.defaults?.absence;
  return (rep.absences ?? []).map(({ from, until, ...own }) => {
    const { stopBefore = "0s", resumeBefore = "0s" } = { ...usual, ...own };
    const zone = zoneOfRep(world, rep);
    return {
      from: momentOf(from, zone) - durationMs(stopBefore),
      until: momentOf(until, zone) - durationMs(resumeBefore),
    };
  });
}

export function isAbsent(world: World, rep: Rep, at: number): boolean {
  return absencesOf(world, rep).some(({ from, until }) => from <= at && at < until);
}
