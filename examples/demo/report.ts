import { explainText, type Router } from "lead-router";
import { countTable } from "./count-table.js";
import { decisionTable } from "./decision-table.js";
import { DemoError } from "./demo-error.js";
import { noteTable } from "./note-table.js";
import type { DemoOptions } from "./options.js";
import { explainFully, type Routed } from "./route-leads.js";
import { shareTable } from "./share-table.js";
import { summary } from "./summary.js";

/** Everything that the demo shows about a run, as Markdown that reads well in a terminal. */
export function report(router: Router, routed: readonly Routed[], zone: string, options: DemoOptions): string {
  const chosen = chosenLead(routed, options.explain);
  const notes = routed.some(({ decision }) => decision.notes.length > 0);
  const sections = [
    `# ${routed.length} ${routed.length === 1 ? "lead" : "leads"} routed`,
    summary(routed, zone),
    decisionTable(routed, zone),
    "## What each rep got, against the exact quota",
    "The quota is the sum, over the leads of the pool, of the rep's share by weight among those who could take the lead.",
    shareTable(routed),
    "## Outcomes",
    countTable(
      ["outcome", "reason"],
      routed.map(({ decision }) => [decision.outcome, decision.reason]),
    ),
    "## Rules",
    countTable(
      ["rule"],
      routed.map(({ decision }) => [decision.rule ?? "– (none was true)"]),
    ),
    ...(notes ? ["## Remarks on the data", noteTable(routed)] : []),
    `## Why, for one lead (another: --explain ID)`,
    explainText(explainFully(router, chosen)),
  ];
  return sections.join("\n\n");
}

function chosenLead(routed: readonly Routed[], id: string | undefined): Routed {
  const chosen = id === undefined ? routed[0] : routed.find(({ decision }) => decision.leadId === id);
  if (chosen !== undefined) return chosen;
  throw new DemoError(
    id === undefined ? "the file has no leads" : `--explain: no lead ${JSON.stringify(id)} was routed`,
  );
}
