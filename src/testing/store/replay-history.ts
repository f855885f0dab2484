import { readLeadBody } from "../../dispatcher/lead-body.js";
import { leadRecordId } from "../../dispatcher/record-id.js";
import type { Router } from "../../engine.js";
import type { Roster } from "../../model/roster.js";
import type { State } from "../../model/state.js";
import { applyChanges } from "../../state/apply-changes.js";
import { writePoolEntry, writeRepEntry } from "../../state/entry-body.js";
import { poolKey, repKey } from "../../state/keys.js";
import { expectSame } from "./expect-same.js";
import { NINE, POOL, takerOf } from "./shop.js";
import type { TenantStore } from "./tenant-store.js";

type Lead = { readonly id: string };

/**
 * Routes leads once more through the pure router, in the order of the revisions that their records name, and rejects if
 * anybody else gets one, or if the entries that this leaves are not byte for byte those of the store.
 */
export async function replayHistory(
  tenant: TenantStore,
  leads: readonly Lead[],
  router: Router<Roster>,
): Promise<void> {
  let state = router.initial;
  for (const { lead, taker } of await inOrder(tenant, leads)) {
    const decision = router.route(lead, { state, at: NINE });
    expectSame(`who takes \`${lead.id}\` when replayed`, takerOf(decision), taker);
    state = applyChanges(state, decision.changes);
  }
  const bodies = bodiesOf(state);
  const { entries } = await tenant.load({ entries: [...bodies.keys()] });
  const kept = new Map([...entries].map(([key, { body }]) => [key, body]));
  expectSame("the entries, compared with those of the replay", kept, bodies);
}

// Whoever got nobody read the pool and left it as it was: they came when everybody had enough, that is last.
async function inOrder({ load }: TenantStore, leads: readonly Lead[]) {
  const { records } = await load({ records: leads.map(({ id }) => leadRecordId(id)) });
  const placed = leads.map((lead) => {
    const id = leadRecordId(lead.id);
    const { decided } = readLeadBody(id, records.get(id)?.body ?? "");
    const [assignment] = decided.assignments;
    const taker = assignment !== undefined && "rep" in assignment.target ? assignment.target.rep : null;
    return { lead, taker, revision: decided.revisions[POOL] ?? Number.MAX_SAFE_INTEGER, position: decided.position };
  });
  return placed.sort((a, b) => a.revision - b.revision || a.position - b.position);
}

function bodiesOf({ pools, reps }: State): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(pools).map(([key, entry]) => [poolKey(key), writePoolEntry(poolKey(key), entry)] as const),
    ...Object.entries(reps).map(([key, entry]) => [repKey(key), writeRepEntry(repKey(key), entry)] as const),
  ]);
}
