import type { Decision, Turn } from "lead-router";

/** What one rep got of a rotation's leads and what the weights entitled them to, in leads. */
export interface Entitlement {
  readonly rep: string;
  weight: number | null;
  leads: number;
  /** Sum over the rotation's leads of the rep's share among those who could take the lead; `null` where turns go by load. */
  quota: number | null;
}

/** A rotation with its reps, in the order in which they first appeared. */
export interface Rotation {
  readonly id: string;
  readonly reps: Map<string, Entitlement>;
  /** Who earns a share of each lead now. */
  readonly earning: Map<string, number>;
}

/** Adds up turns and exact quotas from the changes of decisions, as the state would, but in shares instead of credits. */
export function entitlements(decisions: readonly Decision[]): readonly Rotation[] {
  const rotations = new Map<string, Rotation>();
  for (const change of decisions.flatMap((decision) => decision.changes)) {
    if (change.type !== "turn") continue;
    const rotation = rotations.get(change.rotation) ?? { id: change.rotation, reps: new Map(), earning: new Map() };
    rotations.set(change.rotation, rotation);
    countTurn(rotation, change);
  }
  return [...rotations.values()];
}

function countTurn(rotation: Rotation, turn: Turn): void {
  for (const rep of turn.leave) rotation.earning.delete(rep);
  for (const [rep, weight] of turn.enter) rotation.earning.set(rep, weight);
  const total = [...rotation.earning.values()].reduce((sum, weight) => sum + weight, 0);
  for (const [rep, weight] of rotation.earning) {
    const entry = entryOf(rotation, rep);
    entry.weight = weight;
    entry.quota = (entry.quota ?? 0) + weight / total;
  }
  entryOf(rotation, turn.rep).leads += 1;
}

function entryOf(rotation: Rotation, rep: string): Entitlement {
  const entry = rotation.reps.get(rep) ?? { rep, weight: null, leads: 0, quota: null };
  rotation.reps.set(rep, entry);
  return entry;
}
