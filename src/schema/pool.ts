import * as z from "zod/mini";
import { cap } from "./cap.js";
import { condition, expression } from "./json.js";
import { order } from "./order.js";
import { count, duration, id, periodOrEver } from "./words.js";

/** See `Strategy`. */
export const strategy = z.discriminatedUnion(
  "type",
  [
    z.strictObject({ type: z.enum(["round-robin", "least-recent", "fixed-order", "random"]) }, "strategy"),
    z.strictObject(
      {
        type: z.literal("lowest-count"),
        per: periodOrEver,
        newcomer: z.exactOptional(z.enum(["average", "zero", "max", "reset"])),
      },
      "strategy",
    ),
    z.strictObject(
      { type: z.literal("least-loaded"), by: z.exactOptional(z.enum(["open", "free", "ratio", "value"])) },
      "strategy",
    ),
    z.strictObject({ type: z.literal("sticky"), key: expression }, "strategy"),
  ],
  "strategy",
);

/** Over 0 and at most 100 per cent, with at most three decimals. */
const share = z.string().check(z.regex(/^(100(\.0{1,3})?|[1-9]\d?(\.\d{1,3})?|0\.(?!0+%)\d{1,3})%$/, "share"));

const keep = z.union([z.int().check(z.minimum(1)), share], "keep");

/** Who of the eligible are considered. */
export const shortlist = z.strictObject(
  { by: z.array(order).check(z.minLength(1)), keep: z.exactOptional(keep) },
  "shortlist",
);

/** When a member is owed a turn. */
export const credit = z.strictObject(
  {
    on: z.array(z.enum(["rejected", "reassigned", "no-show"])),
    within: z.exactOptional(duration),
    hours: z.exactOptional(id),
  },
  "credit",
);

/** How far a member may be ahead of its share. */
export const maxAhead = z.strictObject({ leads: z.number().check(z.gt(0)), per: periodOrEver }, "maxAhead");

/** What becomes of the turns of an absent member. */
export const missedTurns = z.union(
  [z.literal("keep"), z.strictObject({ makeUp: count }, "missedTurns")],
  "missedTurns",
);

const settings = {
  strategy: z.exactOptional(strategy),
  shortlist: z.exactOptional(shortlist),
  requires: z.exactOptional(condition),
  hours: z.exactOptional(id),
  opensWithin: z.exactOptional(duration),
  caps: z.exactOptional(z.array(cap)),
  cost: z.exactOptional(expression),
  rotation: z.exactOptional(id),
  partitionBy: z.exactOptional(expression),
  maxAhead: z.exactOptional(maxAhead),
  missedTurns: z.exactOptional(missedTurns),
  credit: z.exactOptional(credit),
};

const memberSettings = {
  note: z.exactOptional(z.string()),
  weight: z.exactOptional(expression),
  tier: z.exactOptional(expression),
  caps: z.exactOptional(z.array(cap)),
};

/** See `Member`. */
export const member = z.union(
  [
    z.strictObject({ ...memberSettings, rep: id }, "member"),
    z.strictObject({ ...memberSettings, where: condition }, "member"),
    z.strictObject({ ...memberSettings, pool: id }, "member"),
  ],
  "member",
);

/** See `PoolSettings`. */
export const poolSettings = z.strictObject(settings, "poolSettings");

/** See `Pool`. */
export const pool = z.strictObject(
  {
    ...settings,
    note: z.exactOptional(z.string()),
    formerly: z.exactOptional(z.array(id).check(z.minLength(1))),
    members: z.array(member),
  },
  "pool",
);
