import { markdownTable } from "markdown-table";
import { REASONS } from "../../src/model/reasons.js";

/** The text of `docs/reasons.md`, made from the one table of reason codes. */
export function reasonsDocument(): string {
  const rows = Object.entries(REASONS).map(([code, { meaning, remedy }]) => [`\`${code}\``, meaning, remedy]);
  const table = markdownTable([["code", "meaning", "remedy"], ...rows], { alignDelimiters: false });
  return `# Reasons

Why a decision has its outcome, and why a step took the lead or did not: \`decision.reason\`, and \`result\` of each step in
the explanation. Codes are public, texts may change. Written by \`npm run reasons\` from \`src/model/reasons.ts\`.

${table}
`;
}
