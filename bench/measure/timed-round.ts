const CHUNK = 100;

/**
 * A round over texts, in nanoseconds per text: each is turned into what the call takes, a hundred at a time and outside what
 * is timed. So every round works on fresh leads, as a service does: it never meets the same object twice, and texts whose
 * hash is known already would flatter whatever hashes.
 */
export function timedRound<Item>(
  texts: readonly string[],
  itemOf: (text: string) => Item,
  call: (item: Item) => unknown,
): () => number {
  const results: unknown[] = new Array(CHUNK).fill(null);
  const loop = ownLoop(call);
  return () => {
    let spentMs = 0;
    for (let from = 0; from < texts.length; from += CHUNK) {
      const items = texts.slice(from, from + CHUNK).map(itemOf);
      const start = performance.now();
      loop(items, results);
      spentMs += performance.now() - start;
    }
    return (spentMs * 1e6) / texts.length;
  };
}

let loops = 0;

/** A loop that V8 compiles for this call alone: through one shared loop, no call could be inlined once two have run. */
function ownLoop<Item>(call: (item: Item) => unknown): (items: readonly Item[], results: unknown[]) => void {
  const body = "for (let i = 0; i < items.length; i++) results[i] = call(items[i]);";
  return new Function("call", `return function loop${loops++}(items, results) { ${body} }`)(call);
}
