import { assignmentName } from "../crew.js";
import { answerText } from "../worker-setup.js";
import type { World } from "../world.js";
import type { StoreContent } from "./read-store.js";
import type { Replayed } from "./replay.js";

/** Leads that were decided again for the same cause, or of which callers were told something else than was decided. */
export function findDoubled(
  { leads }: StoreContent,
  { passages }: Replayed,
  told: ReadonlyMap<string, ReadonlySet<string>>,
  { hasEvents }: World,
): readonly string[] {
  const answers = new Map<string, string>();
  const findings: string[] = [];
  for (const decision of passages.flatMap((each) => each.decision ?? [])) {
    if (decision.outcome === "waiting") continue;
    const name = assignmentName(decision.leadId ?? "", decision.attempt);
    if (answers.has(name)) findings.push(`${name} was decided twice`);
    answers.set(name, answerText(decision));
  }
  for (const [name, texts] of told) {
    const answer = answers.get(name);
    const others = [...texts].filter((text) => text !== answer);
    if (others.length > 0) findings.push(`${name} was answered ${others.join(" and ")}, and is ${answer}`);
  }
  for (const { record, decisions } of hasEvents ? [] : leads.values()) {
    if (decisions !== 1) findings.push(`${record.lead} was decided ${decisions} times`);
  }
  return findings;
}
