import { createRouter } from "lead-router";
import { ruleset as schema } from "../../src/schema/ruleset.js";
import { interleave, medianRatio, medianTime } from "../measure/interleave.js";
import { rulesetOf } from "../workload/ruleset-of.js";
import { workloadOf } from "../workload/workload-of.js";
import type { Suite } from "./suite.js";
import { numberText, timeText } from "./words.js";

/** Loading 50,000 rules: check, compile and index, against what reading and shape-checking the same text costs. */
export const loadingSuite: Suite = {
  figures: ["load-w4-vs-parse"],
  run: async () => {
    const text = JSON.stringify(rulesetOf(workloadOf("w4")));
    const roster = { schema: 1, reps: [] };
    const competitors = [
      { name: "load", round: () => timed(JSON.parse(text), (ruleset) => createRouter({ ruleset, roster })) },
      { name: "parse", round: () => timed(text, (source) => schema.parse(JSON.parse(source))) },
    ];
    const times = await interleave(competitors, { rounds: 5, warmUpRounds: 1 });
    const took = `${timeText(medianTime(times, "load"))} against ${timeText(medianTime(times, "parse"))}`;
    const note = `${took} for ${numberText(text.length / 1e6)} MB`;
    return { figures: [{ name: "load-w4-vs-parse", value: medianRatio(times, "load", "parse"), note }], tables: [] };
  },
};

/** Nanoseconds of a call that makes much garbage: what others left behind is collected before. */
function timed<Input>(input: Input, call: (input: Input) => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  call(input);
  return (performance.now() - start) * 1e6;
}
