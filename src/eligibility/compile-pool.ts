import { compileExpression } from "../condition/compile-expression.js";
import type { CompileContext } from "../condition/compiled.js";
import { childPath } from "../kernel/json-path.js";
import type { PoolSettings } from "../model/pool.js";
import type { Keep, PoolPolicy, ShortlistPolicy } from "./bound-pool.js";

const ROUND_ROBIN = Object.freeze({ type: "round-robin" } as const);

/** Compiles a pool's settings; what it does not say itself it takes from `defaults.pool`, key by key. */
export function compilePool(
  own: PoolSettings,
  defaults: PoolSettings | undefined,
  path: string,
  context: CompileContext,
): PoolPolicy {
  const settings = { ...defaults, ...own };
  const at = (key: keyof PoolSettings) => (own[key] === undefined ? `defaults.pool.${key}` : `${path}.${key}`);
  return Object.freeze({
    requires: settings.requires === undefined ? null : compileExpression(settings.requires, at("requires"), context),
    strategy: settings.strategy ?? ROUND_ROBIN,
    shortlist: settings.shortlist === undefined ? null : compileShortlist(settings.shortlist, at("shortlist"), context),
  });
}

function compileShortlist(
  shortlist: NonNullable<PoolSettings["shortlist"]>,
  path: string,
  context: CompileContext,
): ShortlistPolicy {
  const by = shortlist.by.map((order, index) => {
    const high = "high" in order;
    const at = `${childPath(`${path}.by`, index)}.${high ? "high" : "low"}`;
    return Object.freeze({ high, value: compileExpression(high ? order.high : order.low, at, context) });
  });
  return Object.freeze({ by: Object.freeze(by), keep: readKeep(shortlist.keep) });
}

function readKeep(keep: number | string | undefined): Keep {
  if (keep === undefined) return { kind: "equals" };
  if (typeof keep === "number") return { kind: "count", count: keep };
  return { kind: "share", thousandths: Math.round(Number(keep.slice(0, -1)) * 1_000) };
}
