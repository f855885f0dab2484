import { interleave, medianRatio, medianTime } from "../measure/interleave.js";
import { timedRound } from "../measure/timed-round.js";
import { type BenchLead, parseLead } from "../workload/workload.js";
import { workloadOf } from "../workload/workload-of.js";
import { AT, createDecisionWorld } from "./decision-world.js";
import type { Suite } from "./suite.js";
import { timeText } from "./words.js";

const MEMBERS = 10_000;
const NAME = "pick-per-member-vs-sum";
const ROUNDS = { rounds: 20, warmUpRounds: 5 };

/** Judging and picking among 10,000: a session's whole decision, against one pass over as many numbers. */
export const pickingSuite: Suite = {
  figures: [NAME],
  run: async () => {
    const anyone = { ...workloadOf("w1"), rules: [{ id: "r0", when: { kind: "all", of: [] } as const }] };
    const { router, state, texts } = createDecisionWorld(anyone, MEMBERS, 1);
    const session = router.session(state);
    const decide = (lead: BenchLead) => session.route(lead, { at: AT, explain: "none" });
    const numbers = Float64Array.from({ length: MEMBERS }, (_, index) => (index * 7_919) % 104_729);
    const competitors = [
      { name: "sum", round: timedRound(texts.slice(0, 100), () => numbers, sum) },
      { name: "pick", round: timedRound(texts.slice(0, 100), parseLead, decide) },
    ];
    const times = await interleave(competitors, ROUNDS);
    const took = `a decision ${timeText(medianTime(times, "pick"))}, the sum ${timeText(medianTime(times, "sum"))}`;
    const figure = { name: NAME, value: medianRatio(times, "pick", "sum"), note: took };
    return { figures: [figure], tables: [] };
  },
};

function sum(numbers: Float64Array): number {
  let total = 0;
  for (let index = 0; index < numbers.length; index++) total += numbers[index] ?? 0;
  return total;
}
