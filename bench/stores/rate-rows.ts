import { medianRatio, medianTime, type Times } from "../measure/interleave.js";
import { numberText } from "../suite/words.js";

/** Rows of ways: leads a second, and how many times those of the first way. */
export function rateRows(times: Times, names: readonly string[]): readonly (readonly string[])[] {
  const [first = ""] = names;
  return names.map((name) => [
    name,
    numberText(1e9 / medianTime(times, name)),
    numberText(medianRatio(times, first, name)),
  ]);
}
