import { markdownTable } from "markdown-table";
import { because } from "./because.js";
import { cell } from "./cell.js";
import { localTime } from "./local-time.js";
import type { Routed } from "./route-leads.js";
import { who } from "./who.js";

const SHOWN = 30;
const LABELS = /^(company|name|city|email|country)$/i;

/** Who got each lead and why, a row a lead: all of up to sixty, the first thirty of more. */
export function decisionTable(routed: readonly Routed[], zone: string): string {
  const shown = routed.length <= 2 * SHOWN ? routed : routed.slice(0, SHOWN);
  const label = labelColumn(routed);
  const labelHead = label === null ? [] : [label];
  const timeHead = new Set(routed.map(({ decision }) => decision.at)).size > 1 ? ["at"] : [];
  const head = ["lead", ...timeHead, ...labelHead, "outcome", "who", "rule", "reason", "because"];
  const rows = shown.map(({ row, decision }) => [
    decision.leadId ?? "(no id)",
    ...timeHead.map(() => localTime(decision.at, zone)),
    ...labelHead.map((column) => row.cells[column] ?? ""),
    ...[decision.outcome, who(decision), decision.rule ?? "–", decision.reason, because(decision)],
  ]);
  const table = markdownTable([head, ...rows].map((line) => line.map((text) => cell(text))));
  const more = routed.length - shown.length;
  return more === 0 ? table : `${table}\n\n… and ${more} more leads`;
}

function labelColumn(routed: readonly Routed[]): string | null {
  const columns = Object.keys(routed[0]?.row.cells ?? {});
  return columns.find((column) => LABELS.test(column)) ?? null;
}
