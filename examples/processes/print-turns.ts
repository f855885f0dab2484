import { markdownTable } from "markdown-table";

/** What a process was answered about a lead. */
export interface Turn {
  readonly lead: string;
  readonly rep: string;
  readonly replayed: boolean;
}

/** Prints how the turns came out: whom each process heard of, and that nobody heard two answers about one lead. */
export function printTurns(processes: readonly (readonly Turn[])[]): void {
  const all = processes.flat();
  const reps = [...new Set(all.map(({ rep }) => rep))].sort();
  const rowOf = (name: string, turns: readonly Turn[]) => {
    const decided = turns.filter(({ replayed }) => !replayed);
    const counts = reps.map((of) => decided.filter(({ rep }) => rep === of).length);
    return [name, ...counts, decided.length, turns.length - decided.length].map(String);
  };
  const rows = processes.map((turns, index) => rowOf(`process ${index + 1}`, turns));
  console.log(markdownTable([["decided by", ...reps, "decided", "replayed"], ...rows, rowOf("together", all)]));
  const leads = byLead(all);
  const twice = [...leads.values()].filter((turns) => new Set(turns.map(({ rep }) => rep)).size > 1);
  console.log(`${leads.size} leads, ${twice.length} with two answers.`);
}

function byLead(turns: readonly Turn[]): ReadonlyMap<string, readonly Turn[]> {
  const leads = new Map<string, Turn[]>();
  for (const turn of turns) leads.set(turn.lead, [...(leads.get(turn.lead) ?? []), turn]);
  return leads;
}
