import type { Engine, EngineName, Finder } from "../engine/engine.js";
import { generatedChain } from "../engine/generated-chain.js";
import { hashDispatcher } from "../engine/hash-dispatcher.js";
import { jsonLogicEngine } from "../engine/json-logic-engine.js";
import { jsonLogicJs } from "../engine/json-logic-js.js";
import { jsonRulesEngine } from "../engine/json-rules-engine.js";
import { matchWithRouter, matchWithStage } from "../engine/match-with-router.js";
import { assertAgreement, type Expected } from "../measure/assert-agreement.js";
import type { Competitor } from "../measure/interleave.js";
import { spreadSample } from "../measure/spread-sample.js";
import { timedRound } from "../measure/timed-round.js";
import { parseLead, type Workload } from "../workload/workload.js";

const leadRouter: Engine = {
  name: "lead-router",
  prepare: (workload) => ({ kind: "now", find: matchWithStage(workload) }),
};

/** The same with all that `route` does beside: the call checked, a step taken, the decision as an object. */
const wholeRoute: Engine = {
  name: "router.route, none",
  prepare: (workload) => ({ kind: "now", find: matchWithRouter(workload) }),
};

const ENGINES = [leadRouter, wholeRoute, hashDispatcher, generatedChain, jsonLogicEngine, jsonLogicJs, jsonRulesEngine];

/** These agree on every lead, however long it takes; the others on as many as fit. */
const WHOLE: readonly EngineName[] = ["lead-router", "router.route, none", "hash dispatcher"];
/** A target compares with these, so their sample is never tiny. */
const TARGETED: readonly EngineName[] = ["lead-router", "json-logic-js"];
const AGREEMENT_MS = 2_500;
const ROUND_MS = 100;
const FEWEST_LEADS = 10;
const FEWEST_TARGETED = 40;

/** An engine with a workload's rules, found to agree with the others. */
export interface Entrant {
  readonly name: EngineName;
  readonly finder: Finder;
  /** On how many leads it agreed with the hash dispatcher. */
  readonly agreed: number;
  /** The leads of one of its rounds. */
  readonly texts: readonly string[];
  /** In how many rounds it takes part: every so many-th. */
  readonly every: number;
}

/** @throws an error that shows the lead, where an engine finds another rule than the hash dispatcher. */
export async function enter(workload: Workload, names: readonly EngineName[] | "all"): Promise<readonly Entrant[]> {
  const expected = expect(workload);
  const entrants: Entrant[] = [];
  for (const engine of ENGINES) {
    if (names !== "all" && !names.includes(engine.name)) continue;
    entrants.push(await enterOne(engine, workload, expected));
  }
  return entrants;
}

async function enterOne(engine: Engine, workload: Workload, expected: readonly Expected[]): Promise<Entrant> {
  const { name } = engine;
  const finder = engine.prepare(workload);
  const sample = (size: number) => spreadSample(expected, ({ rule }) => positionOf(rule), size);
  const coldMs = await assertAgreement(name, finder, sample(FEWEST_LEADS));
  const fewMs = coldMs > AGREEMENT_MS ? coldMs : await assertAgreement(name, finder, sample(FEWEST_LEADS));
  const affordable = Math.max(FEWEST_LEADS, Math.floor((AGREEMENT_MS / fewMs) * FEWEST_LEADS));
  const judged = WHOLE.includes(name) ? expected : sample(affordable);
  const leadMs = (await assertAgreement(name, finder, judged)) / judged.length;
  const fewest = TARGETED.includes(name) ? FEWEST_TARGETED : FEWEST_LEADS;
  const texts = sample(Math.max(fewest, Math.floor(ROUND_MS / leadMs))).map(({ text }) => text);
  const slow = (texts.length * leadMs) / ROUND_MS;
  return { name, finder, agreed: judged.length, texts, every: slow < 2 ? 1 : slow < 10 ? 4 : 8 };
}

/** What the hash dispatcher, the quickest that knows every lead, makes of them; whoever is wrong, somebody disagrees. */
function expect(workload: Workload): readonly Expected[] {
  const { find } = hashDispatcher.prepare(workload);
  return workload.leadTexts.map((text) => {
    const rule = find(parseLead(text));
    if (rule instanceof Promise) throw new TypeError("the hash dispatcher answers at once");
    return { text, rule };
  });
}

function positionOf(rule: string | null): number {
  return rule === null ? Number.POSITIVE_INFINITY : Number(rule.slice(1));
}

/** The rounds of an entrant, under a name of their own. */
export function competitorOf({ finder, texts, every }: Entrant, name: string): Competitor {
  if (finder.kind === "now") return { name, every, round: timedRound(texts, parseLead, finder.find) };
  return { name, every, round: () => roundOfPromises(finder.find, texts) };
}

async function roundOfPromises(
  find: (lead: ReturnType<typeof parseLead>) => Promise<unknown>,
  texts: readonly string[],
) {
  const leads = texts.map(parseLead);
  const start = performance.now();
  for (const lead of leads) await find(lead);
  return ((performance.now() - start) * 1e6) / texts.length;
}
