import { describe, expect, test } from "vitest";
import { bytesPerCall } from "../../bench/measure/bytes-per-call.js";
import { interleave, medianRatio, medianTime } from "../../bench/measure/interleave.js";
import { median, quantile } from "../../bench/measure/quantile.js";
import { spreadSample } from "../../bench/measure/spread-sample.js";
import { timedRound } from "../../bench/measure/timed-round.js";
import { createDraw } from "../../bench/workload/draw.js";

describe("quantiles", () => {
  test.each([
    { values: [3, 1, 2], share: 0.5, is: 2 },
    { values: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], share: 0.99, is: 10 },
    { values: [1, 2, 3, 4], share: 0, is: 1 },
    { values: [100, 20, 3], share: 0.34, is: 20 },
  ])("$share of $values is $is", ({ values, share, is }) => expect(quantile(values, share)).toBe(is));

  test("of nothing there is none", () => expect(median([])).toBeNaN());
});

describe("interleaved rounds", () => {
  const run = async () => {
    const order: string[] = [];
    const competitor = (name: string, times: readonly number[], every = 1) => {
      let round = 0;
      return {
        name,
        every,
        round: () => {
          order.push(name);
          return times[round++] ?? 0;
        },
      };
    };
    const competitors = [
      competitor("a", [9, 1, 2, 3, 4]),
      competitor("b", [9, 4, 4, 60, 8]),
      competitor("c", [5, 7], 3),
    ];
    return { order, times: await interleave(competitors, { rounds: 4, warmUpRounds: 1 }) };
  };

  test("begin with another one each, and leave the slow out of most", async () => {
    expect((await run()).order.join("")).toBe("ab" + "abc" + "ba" + "ab" + "abc");
  });

  test("forget the warm-up", async () => {
    const { times } = await run();
    expect(times.get("a")).toEqual([1, 2, 3, 4]);
    expect(medianTime(times, "a")).toBe(3);
  });

  test("compare within a round: the median of ratios, not the ratio of medians", async () => {
    const { times } = await run();
    expect(medianRatio(times, "b", "a")).toBe(4);
    expect(medianTime(times, "b") / medianTime(times, "a")).toBeCloseTo(8 / 3);
  });

  test("compare with the slow only where both took part", async () => {
    const { times } = await run();
    expect(times.get("c")).toEqual([5, null, null, 7]);
    expect(medianRatio(times, "c", "a")).toBe(5);
  });

  test("nobody is measured by a wrong name", async () => {
    const { times } = await run();
    expect(() => medianTime(times, "d")).toThrow("nobody called d");
  });
});

describe("a spread sample", () => {
  const items = [50, 10, 40, 20, 30, 60];

  test("has the spread of all, in the order of all", () => {
    expect(spreadSample(items, (item) => item, 3)).toEqual([40, 20, 60]);
  });

  test("of as many as there are is all of them", () => {
    expect(spreadSample(items, (item) => item, 7)).toEqual(items);
  });

  test("costs a linear engine what all would cost it", () => {
    const draw = createDraw("sample");
    const positions = Array.from({ length: 10_000 }, () => draw.integer(0, 50_000));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const sampled = mean(spreadSample(positions, (position) => position, 40));
    expect(Math.abs(sampled / mean(positions) - 1)).toBeLessThan(0.02);
  });
});

test("a timed round hands every text to the call once, in order", () => {
  const seen: number[] = [];
  const texts = Array.from({ length: 250 }, (_, index) => String(index));
  const round = timedRound(texts, Number, (item) => seen.push(item));
  expect(round()).toBeGreaterThan(0);
  expect(seen).toEqual(texts.map(Number));
});

describe("bytes of a call", () => {
  const WORD = 8;

  test.each([10, 100, 1_000])("an array of %i numbers is known to the word", (length) => {
    const bytes = bytesPerCall((index) => new Array(length).fill(index));
    // The elements, their header, and the array itself.
    expect(Math.abs(bytes - WORD * (length + 2 + 4))).toBeLessThanOrEqual(4 * WORD);
  });

  test("nothing weighs next to nothing", () => expect(Math.abs(bytesPerCall(() => null))).toBeLessThanOrEqual(WORD));
});

describe("draws", () => {
  test("are the same for a seed, and others for another", () => {
    const numbers = (seed: string) => {
      const draw = createDraw(seed);
      return Array.from({ length: 20 }, () => draw.integer(1, 1_000));
    };
    expect(numbers("a")).toEqual(numbers("a"));
    expect(numbers("a")).not.toEqual(numbers("aa"));
  });

  test("follow Zipf's law where they are skewed", () => {
    const draw = createDraw("zipf");
    const counts = [0, 0, 0, 0];
    for (let times = 0; times < 25_000; times++) {
      const rank = draw.skewed([0, 1, 2, 3]);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    const expected = [1, 1 / 2, 1 / 3, 1 / 4].map((weight) => (weight / (25 / 12)) * 25_000);
    counts.forEach((count, rank) => {
      expect(Math.abs(count / (expected[rank] ?? 1) - 1)).toBeLessThan(0.05);
    });
  });

  test("shuffle into another order of the same", () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createDraw("shuffle").shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });
});
