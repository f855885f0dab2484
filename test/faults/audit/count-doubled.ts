import { assignmentName } from "../crew.js";
import { answerText } from "../worker-setup.js";
import type { World } from "../world.js";
import type { StoreContent } from "./read-store.js";
import type { Replayed } from "./replay.js";

/** How often a lead got a second answer, and how many turns the store has beside those of the history. */
export function countDoubled(
  { leads, entries }: StoreContent,
  { passages, state }: Replayed,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  { hasEvents }: World,
): number {
  const answers = new Map<string, string>();
  let doubled = 0;
  for (const decision of passages.flatMap((each) => each.decision ?? [])) {
    if (decision.outcome === "waiting") continue;
    const name = assignmentName(decision.leadId ?? "", decision.attempt);
    if (answers.has(name)) doubled += 1;
    answers.set(name, answerText(decision));
  }
  for (const [name, texts] of told) {
    if (texts.size > 1 || !texts.has(answers.get(name) ?? "")) doubled += 1;
  }
  if (!hasEvents) doubled += [...leads.values()].filter(({ decisions }) => decisions !== 1).length;
  for (const [rotation, { turn }] of Object.entries(state.pools)) {
    const stored = entries.get(`pool/${rotation}`)?.body ?? "";
    doubled += Math.abs(Number(/"turn":(\d+)/.exec(stored)?.[1] ?? 0) - turn);
  }
  return doubled;
}
