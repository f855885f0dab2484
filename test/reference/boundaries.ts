import type { Cap } from "../../src/model/cap.js";
import { calendarCounter, capsOfRep, isPeriod } from "./caps.js";
import { absencesOf, shopOf } from "./hours.js";
import { durationMs, momentOf, toInstant } from "./instants.js";
import { poolOf, type World, zoneOfRep } from "./members.js";
import type { Memory } from "./memory.js";
import { allRules } from "./rules.js";
import { edges, type Shop } from "./shop.js";

/** Every instant after `from`, up to `until`, at which something may change for some lead while nothing happens. */
export function boundariesBetween(world: World, memory: Memory, from: number, until: number): number[] {
  const found = [
    ...openings(world, from, until),
    ...absencesAndPauses(world),
    ...periods(world, from, until),
    ...windows(memory),
    ...activeTimes(world),
  ];
  const own = new Set(found.filter((at) => from < at && at <= until));
  return [...own].sort((a, b) => a - b);
}

/** When somebody opens or closes, and when they are so near to opening that a pool counts them. */
function openings(world: World, from: number, until: number): number[] {
  const { schedules = {} } = world.ruleset;
  const shops = [
    ...Object.keys(schedules).map((id) => shopOf(world, id)),
    ...world.roster.reps.map((rep) => shopOf(world, "working", rep)),
  ].filter((shop) => shop !== null);
  const different = new Map<string, Shop>(shops.map((shop) => [JSON.stringify([shop.schedule, shop.zone]), shop]));
  const ahead = Object.keys(world.ruleset.pools).flatMap((id) => poolOf(world, id)?.opensWithin ?? []);
  return [...different.values()].flatMap((shop) => [
    ...edges(shop, from, until),
    ...ahead.flatMap((within) => {
      const early = durationMs(within);
      return [...edges(shop, from + early, until + early)].map((edge) => edge - early);
    }),
  ]);
}

function absencesAndPauses(world: World): number[] {
  return world.roster.reps.flatMap((rep) => [
    ...absencesOf(world, rep).flatMap((absence) => [absence.from, absence.until]),
    ...(typeof rep.paused === "string" ? [toInstant(rep.paused) ?? 0] : []),
  ]);
}

/** Where calendar periods begin: those of caps and of turns, and local days, which conditions on `now` read. */
function periods(world: World, from: number, until: number): number[] {
  const calendars = new Map<string, (at: number) => number>();
  const watch = (per: string, zone: string) => {
    if (!isPeriod(per)) return;
    calendars.set(`${per} ${zone}`, (at) => calendarCounter(world, per, zone, at).end);
  };
  watch("day", world.ruleset.timezone);
  for (const id of Object.keys(world.ruleset.pools)) {
    const { strategy, maxAhead, caps = [], members = [] } = poolOf(world, id) ?? {};
    if (strategy?.type === "lowest-count") watch(strategy.per, world.ruleset.timezone);
    if (maxAhead !== undefined) watch(maxAhead.per, world.ruleset.timezone);
    watchCaps([...caps, ...members.flatMap((member) => member.caps ?? [])]);
  }
  for (const rep of world.roster.reps) watchCaps(capsOfRep(world, rep));
  return [...calendars.values()].flatMap((endOf) => {
    const ends: number[] = [];
    for (let at = endOf(from); at <= until; at = endOf(at)) ends.push(at);
    return ends;
  });

  function watchCaps(caps: readonly Cap[]): void {
    const zones = world.roster.reps.map((rep) => zoneOfRep(world, rep));
    for (const { per, timezone } of caps) {
      if (timezone === "rep") for (const zone of zones) watch(per, zone);
      else watch(per, timezone ?? world.ruleset.timezone);
    }
  }
}

/** When leads fall out of rolling windows. */
function windows(memory: Memory): number[] {
  return [...memory.counts].flatMap(([key, count]) => {
    const counter = String(JSON.parse(key).at(-1));
    return "times" in count ? count.times.map((time) => time + Number(counter.replace("ms", ""))) : [];
  });
}

function activeTimes({ ruleset }: World): number[] {
  return allRules(ruleset.rules).flatMap(({ active }) => {
    const times = typeof active === "object" ? [active.from, active.until] : [];
    return times.flatMap((time) => (time === undefined ? [] : [momentOf(time, ruleset.timezone)]));
  });
}
