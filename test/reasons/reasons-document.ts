import { markdownTable } from "markdown-table";
import { CREDIT_REASONS, EVENT_REASONS } from "../../src/model/event-reasons.js";
import { REASONS, type Reason } from "../../src/model/reasons.js";

/** The text of `docs/reasons.md`, made from the tables of reason codes. */
export function reasonsDocument(): string {
  return `# Reasons

Codes are public, texts may change. Written by \`npm run reasons\` from \`src/model/reasons.ts\` and \`src/model/event-reasons.ts\`.

## Of decisions

Why a decision has its outcome, and why a step took the lead or did not: \`decision.reason\`, and \`result\` of each step in
the explanation.

${tableOf(REASONS)}

## Of events

What became of an event: \`reason\` of what \`router.followUp\` returns. \`followed\` or not, the answer is one of these.

${tableOf(EVENT_REASONS)}

## Of owed turns

Why a turn is owed for an event, or why not: \`credit.because\` of what \`router.followUp\` returns.

${tableOf(CREDIT_REASONS)}
`;
}

function tableOf(reasons: { readonly [code: string]: Reason }): string {
  const rows = Object.entries(reasons).map(([code, { meaning, remedy }]) => [`\`${code}\``, meaning, remedy]);
  return markdownTable([["code", "meaning", "remedy"], ...rows], { alignDelimiters: false });
}
