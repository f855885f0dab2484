import { createDispatcher, type Dispatcher } from "../../dispatcher/create-dispatcher.js";
import type { DispatcherOptions } from "../../dispatcher/dispatcher-options.js";
import { createEngine, type Router } from "../../engine.js";
import type { Decision } from "../../model/decision.js";
import type { Roster } from "../../model/roster.js";
import type { RotationStore } from "../../store/rotation-store.js";

/** 2026-11-23T09:00:00Z. */
export const NINE = 1_795_424_400_000;
/** The key of the only pool's entry. */
export const POOL = "pool/all";
const REPS = ["ana", "ben", "cleo"];

/** What one rep may get. */
export interface ShopLimits {
  readonly leadsADay?: number;
}

/** A router with one pool of three equal reps; whoever comes when all have enough is left alone. */
export function shopRouter({ leadsADay }: ShopLimits = {}): Router<Roster> {
  const caps = leadsADay === undefined ? [] : [{ limit: leadsADay, per: "day" as const }];
  return createEngine({
    ruleset: {
      ...{ schema: 1, id: "conformance", timezone: "UTC" },
      pools: { all: { members: REPS.map((rep) => ({ rep })), credit: { on: ["rejected"], within: "1h" } } },
      rules: [
        { id: "later", when: { is: { later: true } }, assign: [{ wait: "1h" }, { pool: "all" }] },
        { id: "direct", when: { is: { direct: true } }, assign: [{ rep: "ana" }] },
        { id: "everyone", assign: [{ pool: "all" }] },
      ],
      defaults: { rep: { hours: "always", caps } },
    },
    roster: { schema: 1, reps: REPS.map((id) => ({ id })) },
  });
}

/** A dispatcher of that router at nine, without a pause between its tries. */
export function shopDispatcher(
  store: RotationStore,
  tenant: string,
  options: Partial<DispatcherOptions> = {},
): Dispatcher {
  const fixed = { clock: () => NINE, jitter: () => Promise.resolve() };
  return createDispatcher({ router: shopRouter(), store, tenant, ...fixed, ...options });
}

/** Leads that are numbered from 1. */
export function shopLeads(count: number): readonly { readonly id: string }[] {
  return Array.from({ length: count }, (_, n) => ({ id: `L-${n + 1}` }));
}

/** Who takes the lead; `null`: nobody. */
export function takerOf({ assignments }: Decision): string | null {
  const target = assignments[0]?.target;
  return target !== undefined && "rep" in target ? target.rep : null;
}

/** How many leads each rep takes, in the order of the reps. */
export function countsOf(decisions: readonly Decision[]): readonly number[] {
  return REPS.map((rep) => decisions.filter((decision) => takerOf(decision) === rep).length);
}
