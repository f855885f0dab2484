import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Cap } from "../model/cap.js";
import type { Roster } from "../model/roster.js";
import { parseDuration } from "../time/parse-duration.js";
import type { Draft } from "./draft.js";
import { entriesOf } from "./entries-of.js";
import type { Examination } from "./examination.js";

type Caps = readonly (Draft<Cap> | undefined)[] | undefined;

/** So many instants a rolling count keeps at most. */
const MOST_KEPT = 1_000;

/** Caps of a ruleset whose limit is none, that would keep too many instants, or that run in the zone of nobody. */
export function checkCaps({ ruleset }: Examination): readonly Issue[] {
  const { pools, defaults } = ruleset;
  return [
    ...entriesOf(pools).flatMap(([id, pool]) => {
      const path = childPath("pools", id);
      const members = (pool?.members ?? []).flatMap((member, index) =>
        limits(member?.caps, childPath(`${path}.members`, index)),
      );
      return [...poolCaps(pool?.caps, path), ...members];
    }),
    ...poolCaps(defaults?.pool?.caps, "defaults.pool"),
    ...limits(defaults?.rep?.caps, "defaults.rep"),
  ];
}

/** The same of a roster. */
export function checkRepCaps(roster: Draft<Roster>): readonly Issue[] {
  return (roster.reps ?? []).flatMap((rep, index) => limits(rep?.caps, childPath("reps", index)));
}

function poolCaps(caps: Caps, path: string): readonly Issue[] {
  const nobodys = (caps ?? []).flatMap((cap, index) =>
    cap?.timezone === "rep" ? [zoneOfNobody(`${childPath(`${path}.caps`, index)}.timezone`)] : [],
  );
  return [...nobodys, ...limits(caps, path)];
}

// A pool counts as a whole, so its day must begin at one instant for all.
function zoneOfNobody(path: string): Issue {
  return {
    path,
    code: "zone_of_nobody",
    message: "`rep` is no time zone of a pool, whose leads are counted for all reps together",
    remedy: "write a zone, or give the cap to the members or to `defaults.rep`",
  };
}

function limits(caps: Caps, path: string): readonly Issue[] {
  return (caps ?? []).flatMap((cap, index) => {
    const at = `${childPath(`${path}.caps`, index)}.limit`;
    const limit: unknown = cap?.limit;
    if (cap === undefined || limit === undefined || isOperation(limit)) return [];
    if (typeof limit !== "number" || !(limit >= 0)) return [badLimit(at, limit)];
    return limit > MOST_KEPT && cap.per !== undefined && parseDuration(cap.per) !== null ? [tooMany(at, limit)] : [];
  });
}

function isOperation(limit: unknown): boolean {
  return typeof limit === "object" && limit !== null;
}

function badLimit(path: string, limit: unknown): Issue {
  const message = `\`${quote(limit)}\` is not a limit`;
  return { path, code: "bad_limit", message, remedy: "write a number from 0, or an operation that gives one" };
}

function tooMany(path: string, limit: number): Issue {
  return {
    path,
    code: "cap_too_large",
    message: `\`${limit}\` in a rolling window are more instants than are kept, \`${MOST_KEPT}\``,
    remedy: "use a calendar period such as `day`, or a shorter window with a smaller limit",
  };
}
