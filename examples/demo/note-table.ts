import { markdownTable } from "markdown-table";
import { cell } from "./cell.js";
import type { Routed } from "./route-leads.js";

interface Remark {
  leads: number;
  readonly seen: Set<string>;
}

const EXAMPLES = 3;

/** What was wrong with the leads' data, by field, with examples of what was seen. */
export function noteTable(routed: readonly Routed[]): string {
  const remarks = new Map<string, Remark>();
  for (const note of routed.flatMap(({ decision }) => decision.notes)) {
    const key = JSON.stringify([note.path, note.code]);
    const remark = remarks.get(key) ?? { leads: 0, seen: new Set() };
    remark.leads += 1;
    if (note.seen !== null) remark.seen.add(note.seen);
    remarks.set(key, remark);
  }
  const rows = [...remarks].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([key, remark]) => noteRow(key, remark));
  return markdownTable([["field", "remark", "leads", "seen"], ...rows], { align: ["l", "l", "r", "l"] });
}

function noteRow(key: string, { leads, seen }: Remark): string[] {
  const [path = "", code = ""]: string[] = JSON.parse(key);
  const examples = [...seen].slice(0, EXAMPLES).join(", ");
  const more = seen.size - EXAMPLES;
  return [cell(path), code, String(leads), cell(more > 0 ? `${examples} and ${more} more` : examples)];
}
