import type { Expr } from "../../src/model/json.js";
import { evaluate } from "./condition.js";
import { poolOf } from "./members.js";
import { shown } from "./prepare.js";
import type { Trying } from "./trying.js";
import { toNumber, UNKNOWN } from "./value.js";

/** What the lead costs, in thousandths: up to 1,000 with three decimals at most. What is no such number is 1, with a note. */
export function costOf(own: number | Expr | undefined, poolId: string | null, trying: Trying): number {
  const pool = poolId === null ? undefined : poolOf(trying.world, poolId);
  const cost = own ?? pool?.cost ?? 1;
  const value = evaluate(cost, trying.reading);
  const number = toNumber(value) ?? 0;
  if (0 < number && number <= 1000 && Math.round(number * 1000) / 1000 === number) return Math.round(number * 1000);
  const seen = value === UNKNOWN || value === null ? null : shown(value);
  trying.note({ code: "out_of_range", path: pathOf(), seen });
  return 1000;

  function pathOf(): string {
    if (own !== undefined || poolId === null) return `${trying.path}.cost`;
    const isOwn = trying.world.ruleset.pools[poolId]?.cost !== undefined;
    return isOwn ? `${child("pools", poolId)}.cost` : "defaults.pool.cost";
  }
}

/** A key in a path, in quotes unless it is a plain word. */
function child(path: string, key: string): string {
  return /^[A-Za-z_$][\w$-]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
