import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext, Compiled } from "../condition/compiled.js";
import { childPath } from "../kernel/json-path.js";
import type { Cap } from "../model/cap.js";
import type { Period, Zone } from "../model/words.js";
import { rollingCounter } from "../state/counter-names.js";
import { calendarKey } from "../time/calendar.js";
import { parseDuration } from "../time/parse-duration.js";
import type { BoundCap, CapSpan } from "./bound-cap.js";
import { calendarOf, type TimePolicy } from "./time-policy.js";

/** A cap of the ruleset before it is known whose it is: its calendar may be that of the rep. */
export interface CapPlan {
  readonly limit: number | Compiled;
  readonly per: Cap["per"];
  /** `rep`: the calendar of whoever is judged. */
  readonly zone: Zone;
}

const PERIODS: readonly string[] = Object.freeze(["hour", "day", "week", "month"] satisfies Period[]);

/** Compiles checked caps; calendars without a zone are those of the ruleset. */
export function planCaps(
  caps: readonly Cap[] | undefined,
  path: string,
  context: CompileContext,
  { timezone }: Pick<TimePolicy, "timezone">,
): readonly CapPlan[] {
  const plans = (caps ?? []).map(({ limit, per, timezone: zone }, index): CapPlan => {
    const at = `${childPath(path, index)}.limit`;
    const compiled = typeof limit === "number" ? limit : compileExpression(limit, at, context);
    return Object.freeze({ limit: compiled, per, zone: zone ?? timezone });
  });
  return Object.freeze(plans);
}

/** Caps as they are for a rep of this zone. */
export function bindCaps(
  plans: readonly CapPlan[],
  repZone: Zone,
  { weekStart }: Pick<TimePolicy, "weekStart">,
): readonly BoundCap[] {
  return Object.freeze(
    plans.map(({ limit, per, zone }) => {
      const span = spanOf(per, zone === "rep" ? repZone : zone, weekStart);
      return Object.freeze({ limit, span: Object.freeze(span) });
    }),
  );
}

function spanOf(per: Cap["per"], zone: Zone, weekStart: TimePolicy["weekStart"]): CapSpan {
  if (per === "open") return { kind: "open" };
  if (isPeriod(per)) {
    const calendar = calendarOf(per, zone, { weekStart });
    return { kind: "calendar", calendar, counter: calendarKey(calendar) };
  }
  const windowMs = parseDuration(per) ?? 0;
  return { kind: "rolling", windowMs, counter: rollingCounter(windowMs) };
}

function isPeriod(per: string): per is Period {
  return PERIODS.includes(per);
}
