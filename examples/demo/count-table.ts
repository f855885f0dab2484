import { markdownTable } from "markdown-table";
import { cell } from "./cell.js";

/** How often each combination of texts occurs, the most frequent first (then by text), with its share. */
export function countTable(head: readonly string[], keys: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1);
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key, count]) => [...textsOf(key), String(count), `${((100 * count) / keys.length).toFixed(1)} %`]);
  const align = [...head.map(() => "l"), "r", "r"];
  return markdownTable([[...head, "leads", "share"], ...rows], { align });
}

function textsOf(key: string): string[] {
  const texts: string[] = JSON.parse(key);
  return texts.map((text) => cell(text));
}
