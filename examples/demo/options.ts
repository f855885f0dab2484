import { parseArgs } from "node:util";
import { DemoError } from "./demo-error.js";

/** What the command line asks for. */
export interface DemoOptions {
  readonly leads: string;
  readonly ruleset: string;
  readonly roster: string;
  /** What happens afterwards; absent: nothing, as the files are not those of the founding example. */
  readonly stories: string | undefined;
  /** The instant at which every lead is routed; absent: each at its `receivedAt`. */
  readonly at: string | undefined;
  readonly limit: number;
  /** The column that holds the lead's id; absent: `id`, or else the row's number. */
  readonly id: string | undefined;
  /** The lead to explain in full; absent: the first. */
  readonly explain: string | undefined;
  readonly help: boolean;
}

/** When leads are routed that do not say when they came: fixed, so that a run can be repeated. */
export const DEFAULT_AT = "2026-06-01T09:00:00-05:00";

/** What `--help` prints. */
export const HELP = `Routes a file of leads and shows who got each one, and why.

  npm run demo -- [options]

  --leads FILE     leads as CSV with a header line (default: examples/founding/leads.csv);
                   a column \`account.rep\` is a field in a field, a column \`tags[]\` a list separated by ";",
                   a blank cell is a missing value
  --ruleset FILE   the policy as JSON (default: examples/founding/ruleset.json)
  --roster FILE    the reps as JSON (default: examples/founding/roster.json)
  --at INSTANT     when all leads are routed, e.g. ${DEFAULT_AT}
                   (default: each at its \`receivedAt\`, without one at this instant)
  --limit N        route the first N leads only
  --id COLUMN      the column with the lead's id (default: \`id\`, or else the number of the row)
  --explain ID     the lead to explain in full (default: the first)
  --help           print this text`;

/** Reads the command line; files that it does not name are those of the founding example. */
export function readOptions(args: readonly string[], founding: string): DemoOptions {
  const values = parseArguments(args);
  const ownFiles = [values.leads, values.ruleset, values.roster].some((file) => file !== undefined);
  return {
    leads: values.leads ?? `${founding}/leads.csv`,
    ruleset: values.ruleset ?? `${founding}/ruleset.json`,
    roster: values.roster ?? `${founding}/roster.json`,
    stories: ownFiles ? undefined : `${founding}/stories.json`,
    at: values.at,
    limit: readLimit(values.limit),
    id: values.id,
    explain: values.explain,
    help: values.help ?? false,
  };
}

function parseArguments(args: readonly string[]) {
  const text = { type: "string" } as const;
  const texts = { leads: text, ruleset: text, roster: text, at: text, limit: text, id: text, explain: text } as const;
  try {
    return parseArgs({ args: [...args], options: { ...texts, help: { type: "boolean" } } }).values;
  } catch (error) {
    throw new DemoError(`${error instanceof Error ? error.message : String(error)}; see --help`);
  }
}

function readLimit(limit: string | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (!/^[1-9][0-9]*$/.test(limit))
    throw new DemoError(`--limit must be a whole number from 1, not ${JSON.stringify(limit)}`);
  return Number(limit);
}
