import type { Cap } from "../../src/model/cap.js";
import type { RepVerdict } from "../../src/model/explanation.js";
import type { PoolSettings } from "../../src/model/pool.js";
import type { Rep } from "../../src/model/roster.js";
import type { Ruleset } from "../../src/model/ruleset.js";
import type { PoolState, RepState } from "../../src/model/state.js";
import type { TargetSettings } from "../../src/model/target.js";
import { createRouter } from "../../src/router.js";
import { asInput } from "../as-input.js";

/** A lead that comes to the pool `main` of ana and ben, whom nothing stops; all that is said is said of ana. */
export interface Situation {
  readonly at: string;
  readonly rep?: Partial<Rep>;
  readonly memberCaps?: Cap[];
  readonly pool?: PoolSettings;
  readonly target?: TargetSettings;
  /** By name, not by the pool. */
  readonly byName?: true;
  readonly ruleset?: Partial<Ruleset>;
  readonly lead?: object;
  readonly tried?: readonly string[];
  readonly held?: RepState;
  readonly entry?: PoolState;
}

/** What ana's gates said, with the instant in words: `hours 2026-06-10T09:00:00.000Z`. */
export function verdictOf(
  situation: Situation,
): Pick<RepVerdict, "verdict" | "numbers"> & { readonly until: string | null } {
  const { at, lead = {}, tried, held, entry } = situation;
  const router = createRouter(asInput(documentsOf(situation)));
  const state = {
    version: 1 as const,
    pools: entry === undefined ? {} : { main: entry },
    reps: held === undefined ? {} : { ana: held },
  };
  const history = tried === undefined ? {} : { history: { tried } };
  const decision = router.explain({ id: "L", ...lead }, { state, at, ...history });
  const found = decision.explanation?.steps.flatMap(({ candidates }) => candidates).find(({ rep }) => rep === "ana");
  if (found === undefined) throw new Error("ana was not judged");
  const { verdict, eligibleAt, numbers } = found;
  return { verdict, numbers, until: eligibleAt === null ? null : new Date(eligibleAt).toISOString() };
}

function documentsOf({ rep, memberCaps, pool, target, byName, ruleset }: Situation) {
  const ana = { rep: "ana", ...(memberCaps && { caps: memberCaps }) };
  const step = byName === true ? { rep: ["ana", "ben"] } : { pool: "main" };
  return {
    ruleset: {
      schema: 1,
      id: "gates",
      timezone: "America/Chicago",
      pools: { main: { members: [ana, { rep: "ben" }], ...pool } },
      rules: [{ id: "all", assign: [{ ...step, ...target }], repeat: { skipLast: 1, strict: true } }],
      ...ruleset,
    },
    roster: {
      schema: 1,
      reps: [
        { id: "ana", hours: "always", ...rep },
        { id: "ben", hours: "always" },
      ],
    },
  };
}
