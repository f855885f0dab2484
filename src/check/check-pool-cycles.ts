import type { Issue } from "../kernel/issue.js";
import { childPath } from "../kernel/json-path.js";
import { quote } from "../kernel/quote.js";
import type { Examination } from "./examination.js";
import { findCycles } from "./find-cycles.js";

/** Pools that contain each other. */
export function checkPoolCycles({ ruleset }: Examination): readonly Issue[] {
  const inside = Object.entries(ruleset.pools ?? {}).map(([id, pool]) => {
    const members = (pool?.members ?? []).flatMap((member) =>
      member !== undefined && "pool" in member ? [member.pool] : [],
    );
    return [id, members.filter((name) => name !== undefined)] as const;
  });
  return findCycles(new Map(inside)).map(poolCycle);
}

function poolCycle(cycle: readonly string[]): Issue {
  const [first = ""] = cycle;
  return {
    path: `${childPath("pools", first)}.members`,
    code: "pool_cycle",
    message: `pools contain each other: ${[...cycle, first].map((id) => `\`${quote(id)}\``).join(" → ")}`,
    remedy: "remove one of these members",
  };
}
