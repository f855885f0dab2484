import { markdownTable } from "markdown-table";
import { cell } from "./cell.js";
import { type Entitlement, entitlements, type Rotation } from "./entitlements.js";
import type { Routed } from "./route-leads.js";

const HEAD = ["pool", "rep", "weight", "leads", "share", "quota", "deviation"];

/** What each rep got of each pool's leads, against the exact quota; a pool that goes by load has none. */
export function shareTable(routed: readonly Routed[]): string {
  const rotations = entitlements(routed.map(({ decision }) => decision));
  const rows = rotations.flatMap((rotation) => [...rotation.reps.values()].map((entry) => shareRow(rotation, entry)));
  return markdownTable([HEAD, ...rows], { align: ["l", "l", "r", "r", "r", "r", "r"] });
}

function shareRow(rotation: Rotation, { rep, weight, leads, quota }: Entitlement): string[] {
  const total = [...rotation.reps.values()].reduce((sum, entry) => sum + entry.leads, 0);
  const share = `${((100 * leads) / total).toFixed(1)} %`;
  const place = [cell(rotation.id), cell(rep), weight === null ? "" : String(weight), String(leads), share];
  return quota === null ? [...place, "by load", ""] : [...place, quota.toFixed(2), signed(leads - quota)];
}

function signed(leads: number): string {
  const text = leads.toFixed(2);
  if (Number(text) === 0) return "0.00";
  return leads > 0 ? `+${text}` : text;
}
