import { getHeapStatistics } from "node:v8";
import { median } from "./quantile.js";

/** Little enough that a collection in the middle of a batch is rare. */
const BATCH_BYTES = 200_000;
const MOST_CALLS = 50;
const PATIENCE_MS = 400;

/**
 * Bytes that one call leaves on the heap, garbage included: the growth over a batch of calls; the median over many batches,
 * so that those in which a collection ran do not count. What lies outside the heap (buffers) is not seen.
 */
export function bytesPerCall(call: (index: number) => unknown): number {
  const overhead = batchBytes(() => null, 1, 100);
  const start = performance.now();
  const roughBytes = batchBytes(call, 1, 9) - overhead;
  const callMs = (performance.now() - start) / 9;
  const calls = Math.max(1, Math.min(MOST_CALLS, Math.floor(BATCH_BYTES / Math.max(roughBytes, 1))));
  const batches = Math.max(9, Math.min(200, Math.floor(PATIENCE_MS / (callMs * calls))));
  return (batchBytes(call, calls, batches) - overhead) / calls;
}

function batchBytes(call: (index: number) => unknown, calls: number, batches: number): number {
  const kept: unknown[] = new Array(calls).fill(null);
  const growths = Array.from({ length: batches }, (_, batch) => {
    const before = getHeapStatistics().used_heap_size;
    for (let index = 0; index < calls; index++) kept[index] = call(batch * calls + index);
    return getHeapStatistics().used_heap_size - before;
  });
  return median(growths);
}
