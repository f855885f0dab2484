import type { EngineName } from "../engine/engine.js";
import { interleave, medianRatio, medianTime, type Times } from "../measure/interleave.js";
import { quantile } from "../measure/quantile.js";
import { timeEach } from "../measure/time-each.js";
import { parseLead, type Workload, type WorkloadName } from "../workload/workload.js";
import { workloadOf } from "../workload/workload-of.js";
import { competitorOf, type Entrant, enter } from "./field.js";
import type { Figure, Report, Suite, Table } from "./suite.js";
import { numberText, timeText } from "./words.js";

const FEWEST_FOR_P99 = 100;
const ROUNDS = { rounds: 20, warmUpRounds: 3 };

/** Whom a workload's matching is measured against, beside json-logic-js. */
const LIMIT: { readonly [name in WorkloadName]: { readonly short: string; readonly engine: EngineName } } = {
  w1: { short: "generated", engine: "generated if/else" },
  w2: { short: "hash", engine: "hash dispatcher" },
  w3: { short: "hash", engine: "hash dispatcher" },
  w4: { short: "hash", engine: "hash dispatcher" },
};

/** Matching of one workload by every engine. */
export function matchingSuite(name: WorkloadName): Suite {
  const figures = [`match-${name}-vs-${LIMIT[name].short}`, `match-${name}-vs-json-logic-js`];
  return { figures, run: () => measure(workloadOf(name)) };
}

async function measure(workload: Workload): Promise<Report> {
  const entrants = await enter(workload, "all");
  const times = await interleave(
    entrants.map((entrant) => competitorOf(entrant, entrant.name)),
    ROUNDS,
  );
  return { figures: figuresOf(workload, entrants, times), tables: [await tableOf(workload, entrants, times)] };
}

function figuresOf({ name }: Workload, entrants: readonly Entrant[], times: Times): readonly Figure[] {
  const { short, engine } = LIMIT[name];
  const took = (each: EngineName) => `${each} ${timeText(medianTime(times, each))}`;
  const leads = entrants.find((each) => each.name === "json-logic-js")?.texts.length ?? 0;
  return [
    {
      name: `match-${name}-vs-${short}`,
      value: medianRatio(times, "lead-router", engine),
      note: `${took("lead-router")}, ${took(engine)}`,
    },
    {
      name: `match-${name}-vs-json-logic-js`,
      value: medianRatio(times, "json-logic-js", "lead-router"),
      note: `${took("json-logic-js")} (${leads} leads); the hash dispatcher reaches ${numberText(medianRatio(times, "json-logic-js", "hash dispatcher"))}`,
    },
  ];
}

async function tableOf(workload: Workload, entrants: readonly Entrant[], times: Times): Promise<Table> {
  const rows: (readonly string[])[] = [];
  for (const { name, finder, texts, agreed } of entrants) {
    const alone = texts.length < FEWEST_FOR_P99 ? [] : await timeEach(texts, parseLead, finder.find);
    rows.push([
      name,
      timeText(medianTime(times, name)),
      alone.length === 0 ? "—" : timeText(quantile(alone, 0.99)),
      `${numberText(medianRatio(times, name, "lead-router"))}×`,
      numberText(texts.length),
      numberText(agreed),
    ]);
  }
  const fallback = workload.leadTexts.length;
  return {
    title: `Matching ${workload.name}: ${workload.about}, ${numberText(fallback)} leads`,
    head: [
      "engine",
      "a lead, median of rounds",
      "single leads, p99",
      "against lead-router",
      "leads a round",
      "leads agreed on",
    ],
    rows,
  };
}

/** Matching 50,000 rules against 10. */
export const scaleSuite: Suite = {
  figures: ["match-w4-vs-w1"],
  run: async () => {
    const names: readonly EngineName[] = ["lead-router", "hash dispatcher"];
    const small = await enter(workloadOf("w1"), names);
    const large = await enter(workloadOf("w4"), names);
    const competitors = [
      ...small.map((entrant) => competitorOf(entrant, `${entrant.name} w1`)),
      ...large.map((entrant) => competitorOf(entrant, `${entrant.name} w4`)),
    ];
    const times = await interleave(competitors, ROUNDS);
    const hash = medianRatio(times, "hash dispatcher w4", "hash dispatcher w1");
    const took = (name: string) => timeText(medianTime(times, name));
    const figure = {
      name: "match-w4-vs-w1",
      value: medianRatio(times, "lead-router w4", "lead-router w1"),
      note: `${took("lead-router w4")}, ${took("lead-router w1")}; the hash dispatcher itself: ${numberText(hash)}`,
    };
    return { figures: [figure], tables: [] };
  },
};
