import { bytesPerCall } from "../measure/bytes-per-call.js";
import { interleave, medianRatio, medianTime, type Times } from "../measure/interleave.js";
import { quantile } from "../measure/quantile.js";
import { timeEach } from "../measure/time-each.js";
import { timedRound } from "../measure/timed-round.js";
import { type BenchLead, parseLead } from "../workload/workload.js";
import { workloadOf } from "../workload/workload-of.js";
import { AT, assertSameDecisions, createDecisionWorld, type DecisionWorld } from "./decision-world.js";
import type { Figure, Report, Suite } from "./suite.js";
import { numberText, timeText } from "./words.js";

const ROUNDS = { rounds: 15, warmUpRounds: 3 };
const ROUND_MS = 40;
const PARSE = "`JSON.parse` of the lead's text";
const AGREED_LEADS = 100;
const LEVELS = ["none", "brief", "full"] as const;

/** One way to decide about a lead. */
interface Way {
  readonly name: string;
  readonly texts: readonly string[];
  readonly decide: (lead: BenchLead) => unknown;
}

/** Whole decisions: by explanation, by size of the pool, by form. */
export const decisionSuite: Suite = {
  figures: ["decision-vs-json-parse", "decision-bytes"],
  run: async () => {
    const world = createDecisionWorld(workloadOf("w2"), 10, 20);
    const ways = [...waysOf(world, "w2, pools of 10", LEVELS), ...teamWays(), ...largerWays()];
    const rounds = await Promise.all(ways.map(roundOf));
    const parsing = { name: PARSE, round: timedRound(world.texts, (text) => text, JSON.parse) };
    const times = await interleave([parsing, ...rounds], ROUNDS);
    const bytes = new Map(ways.map((way) => [way.name, measureBytes(way)]));
    return { figures: figuresOf(world, times, bytes), tables: [await tableOf(ways, times, bytes)] };
  },
};

function teamWays(): readonly Way[] {
  return waysOf(createDecisionWorld(workloadOf("w1"), 10, 10), "w1, pools of 10", ["brief"]);
}

function largerWays(): readonly Way[] {
  const w2 = workloadOf("w2");
  return [
    ...waysOf(createDecisionWorld(w2, 100, 4), "w2, pools of 100", ["brief"]),
    ...waysOf(createDecisionWorld(w2, 1_000, 4), "w2, pools of 1,000", ["brief"]),
    ...waysOf(createDecisionWorld(w2, 10_000, 1), "w2, a pool of 10,000", ["brief"]),
  ];
}

function waysOf(world: DecisionWorld, about: string, levels: readonly (typeof LEVELS)[number][]): readonly Way[] {
  assertSameDecisions(world, AGREED_LEADS);
  const { router, state, texts } = world;
  const pure = levels.map((explain): Way => {
    return { name: `${about}, ${explain}`, texts, decide: (lead) => router.route(lead, { state, at: AT, explain }) };
  });
  const session = router.session(state);
  const held = levels.map((explain): Way => {
    return { name: `${about}, ${explain}, session`, texts, decide: (lead) => session.route(lead, { at: AT, explain }) };
  });
  return [...pure, ...held];
}

async function roundOf({ name, texts, decide }: Way) {
  await timeEach(texts.slice(0, 100), parseLead, decide);
  const tried = await timeEach(texts.slice(0, 100), parseLead, decide);
  const leadNs = quantile(tried, 0.5);
  const most = Math.min(texts.length, Math.max(10, Math.floor((ROUND_MS * 1e6) / leadNs)));
  return { name, round: timedRound(texts.slice(0, most), parseLead, decide) };
}

function measureBytes({ texts, decide }: Way): number {
  const leads = texts.slice(0, 1_000).map(parseLead);
  return bytesPerCall((index) => decide(leads[index % leads.length] ?? { id: "none" }));
}

function figuresOf({ texts }: DecisionWorld, times: Times, bytes: ReadonlyMap<string, number>): readonly Figure[] {
  const brief = "w2, pools of 10, brief";
  const none = "w2, pools of 10, none";
  const bytesOf = (name: string) => numberText(bytes.get(name) ?? Number.NaN);
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  const team = medianRatio(times, "w1, pools of 10, brief", PARSE);
  return [
    {
      name: "decision-vs-json-parse",
      value: medianRatio(times, brief, PARSE),
      note: `w2: ${timeText(medianTime(times, brief))} against ${timeText(medianTime(times, PARSE))} for ${numberText(length)} bytes; without explanation ${numberText(medianRatio(times, none, PARSE))}; w1 ${numberText(team)}`,
    },
    {
      name: "decision-bytes",
      value: bytes.get(none) ?? null,
      note: `w2, pool of 10, pure form; with the brief explanation ${bytesOf(brief)}; in a session ${bytesOf(`${none}, session`)}`,
    },
  ];
}

async function tableOf(
  ways: readonly Way[],
  times: Times,
  bytes: ReadonlyMap<string, number>,
): Promise<Report["tables"][number]> {
  const rows = [[PARSE, timeText(medianTime(times, PARSE)), "", "1×", ""]];
  for (const { name, texts, decide } of ways) {
    const alone = await timeEach(texts.slice(0, medianTime(times, name) > 1e6 ? 100 : 1_000), parseLead, decide);
    rows.push([
      name,
      timeText(medianTime(times, name)),
      timeText(quantile(alone, 0.99)),
      `${numberText(medianRatio(times, name, PARSE))}×`,
      numberText(bytes.get(name) ?? Number.NaN),
    ]);
  }
  return {
    title: "Whole decisions",
    head: ["what", "a lead, median of rounds", "single leads, p99", "against `JSON.parse`", "bytes a decision"],
    rows,
  };
}
