import { median } from "./quantile.js";

const FLOOR_RUNS = 10_000;

/** Nanoseconds for each text alone, turned into what the call takes just before, without what reading the clock costs. */
export async function timeEach<Item>(
  texts: readonly string[],
  itemOf: (text: string) => Item,
  call: (item: Item) => unknown,
): Promise<readonly number[]> {
  const floorMs = median(Array.from({ length: FLOOR_RUNS }, () => -performance.now() + performance.now()));
  const times: number[] = [];
  for (const text of texts) {
    const item = itemOf(text);
    const start = performance.now();
    const result = call(item);
    if (result instanceof Promise) await result;
    times.push(Math.max(0, performance.now() - start - floorMs) * 1e6);
  }
  return times;
}
