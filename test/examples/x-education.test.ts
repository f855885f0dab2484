import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { applyChanges, createRouter, type Decision, type State } from "lead-router";
import { beforeAll, describe, expect, it } from "vitest";

const FILE = new URL("../../../shared/data/x-education/leads.csv", import.meta.url);
const EXAMPLE = new URL("../../examples/x-education/", import.meta.url);
const AT = "2026-06-01T09:00:00+05:30";
/** Pools in which nobody is ever stopped: every member takes part in every lead. */
const CONSTANT = ["closers", "professionals", "finance", "marketing", "callers"];

type Row = Readonly<Record<string, string>>;

interface Routed {
  readonly row: Row;
  readonly before: State;
  readonly decision: Decision;
}

const present = existsSync(FILE);
const router = createRouter({ ruleset: readExample("ruleset.json"), roster: readExample("roster.json") });

function readExample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, EXAMPLE), "utf8"));
}

function routeRow(row: Row, state: State): Decision {
  return router.route({ ...row, id: row["Prospect ID"] }, { state, at: AT });
}

function routeAll(): Routed[] {
  const rows: Row[] = parse(readFileSync(FILE), { columns: true, bom: true });
  let state = router.initial;
  return rows.map((row) => {
    const before = state;
    const decision = routeRow(row, before);
    state = applyChanges(before, decision.changes);
    return { row, before, decision };
  });
}

if (!present) {
  console.warn(
    "NOT RUN: the 9,240 leads of X Education, because shared/data/x-education/leads.csv is not beside the project",
  );
}

describe("the ruleset and roster of examples/x-education", () => {
  it("load without a warning", () => {
    expect(router.warnings).toEqual([]);
  });
});

describe.skipIf(!present)("the 9,240 real leads of X Education", () => {
  let routed: Routed[] = [];
  let decisions: Decision[] = [];

  beforeAll(() => {
    routed = routeAll();
    decisions = routed.map(({ decision }) => decision);
  });

  it("each get a defined outcome, and the counts add up", () => {
    expect(decisions).toHaveLength(9240);
    const counts = { assigned: 0, queued: 0, waiting: 0, unassigned: 0 };
    for (const decision of decisions) counts[decision.outcome] += 1;
    expect(counts.assigned + counts.queued + counts.unassigned).toBe(9240);
    expect(counts.assigned).toBeGreaterThan(5000);
    const turns = decisions.flatMap(({ changes }) => changes).filter(({ type }) => type === "turn");
    const fromPools = decisions.flatMap(({ assignments }) => assignments).filter(({ pool }) => pool !== null);
    expect(turns).toHaveLength(counts.assigned);
    expect(fromPools).toHaveLength(counts.assigned);
  });

  it("reach every rule and every pool", () => {
    const { rules, pools } = readExample("ruleset.json") as {
      rules: { id: string; rules?: { id: string }[] }[];
      pools: object;
    };
    const leaves = rules.flatMap((rule) => rule.rules ?? [rule]).map(({ id }) => id);
    expect(new Set(decisions.flatMap(({ rule }) => rule ?? []))).toEqual(new Set(leaves));
    const used = decisions.flatMap(({ assignments }) => assignments).flatMap(({ pool }) => pool ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(pools)));
  });

  it.each(CONSTANT)("are shared in the pool %s within the bound, at every moment", (pool) => {
    const shares = sharesOf(pool, decisions);
    expect(shares.turns).toBeGreaterThan(20);
    expect(shares.reps).toBeGreaterThan(1);
    expect(shares.largestDeviation).toBeLessThanOrEqual(1 - 1 / (2 * shares.reps - 2) + 1e-9);
  });

  it.each(["people", "operations", "referrals", "search"])(
    "are shared in the pool %s, whose reps fill up, within two leads",
    (pool) => {
      const shares = sharesOf(pool, decisions);
      expect(shares.turns).toBeGreaterThan(20);
      expect(shares.largestDeviation).toBeLessThanOrEqual(2);
    },
  );

  it("never fill a rep over the capacity", () => {
    const capacities = { esha: 1200, kabir: 800, lata: 600, manoj: 500 };
    const last = routed[routed.length - 1];
    for (const [rep, capacity] of Object.entries(capacities)) {
      expect(last?.before.reps[rep]?.open ?? 0).toBeLessThanOrEqual(capacity);
    }
    expect(decisions.some(({ reason }) => reason === "spilled")).toBe(true);
  });

  it("count `google` and `Google` as one source", () => {
    const lower = routed.filter(({ row }) => row["Lead Source"] === "google");
    expect(lower).toHaveLength(5);
    for (const { row, before, decision } of lower) {
      expect(routeRow({ ...row, "Lead Source": "Google" }, before)).toEqual(decision);
      expect(decision.notes.map(({ path }) => path)).not.toContain("Lead Source");
    }
  });

  it.each(["City", "Specialization", "How did you hear about X Education", "Lead Profile"])(
    "treat `Select` under %s as a blank",
    (column) => {
      const chosen = routed.filter(({ row }) => row[column] === "Select");
      expect(chosen.length).toBeGreaterThan(1000);
      for (const { row, before, decision } of chosen) {
        const { [column]: _left, ...without } = row;
        expect(routeRow({ ...row, [column]: "" }, before)).toEqual(decision);
        expect(routeRow(without, before)).toEqual(decision);
      }
    },
  );

  it("get remarks on what is wrong with their data", () => {
    const remarks = new Map<string, number>();
    for (const note of decisions.flatMap(({ notes }) => notes)) {
      const key = `${note.path}: ${note.code}`;
      remarks.set(key, (remarks.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(remarks)).toEqual({
      "Lead Source: missing_required": 40,
      "Lead Source: unknown_value": 4,
      "TotalVisits: missing_required": 140,
      "TotalVisits: out_of_range": 3,
      "What is your current occupation: unknown_value": 16,
    });
  });
});

/** Replays the turns of a pool and compares each rep's count with the shares of those who earned, after every turn. */
function sharesOf(
  pool: string,
  decisions: readonly Decision[],
): { turns: number; reps: number; largestDeviation: number } {
  const earning = new Map<string, number>();
  const ahead = new Map<string, number>();
  let [turns, largestDeviation] = [0, 0];
  for (const change of decisions.flatMap(({ changes }) => changes)) {
    if (change.type !== "turn" || change.rotation !== pool) continue;
    for (const rep of change.leave) earning.delete(rep);
    for (const [rep, weight] of change.enter) earning.set(rep, weight);
    const total = [...earning.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [rep, weight] of earning) ahead.set(rep, (ahead.get(rep) ?? 0) - weight / total);
    ahead.set(change.rep, (ahead.get(change.rep) ?? 0) + 1);
    turns += 1;
    largestDeviation = Math.max(largestDeviation, ...[...ahead.values()].map(Math.abs));
  }
  return { turns, reps: ahead.size, largestDeviation };
}
