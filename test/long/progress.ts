/** Says after every tenth of the picks how far a walk is, and at the end how long it took. */
export interface Progress {
  readonly onPick: (done: number) => void;
  readonly summary: () => string;
}

/** Starts to measure now. */
export function progressOf(picks: number, say: (line: string) => void): Progress {
  const started = performance.now();
  const tenth = Math.ceil(picks / 10);
  const seconds = () => (performance.now() - started) / 1_000;
  return {
    onPick: (done) => {
      if (done % tenth === 0) say(`  ${done.toLocaleString("en-US")} picks, ${seconds().toFixed(0)} s`);
    },
    summary: () => {
      const rate = Math.round(picks / seconds()).toLocaleString("en-US");
      return `${seconds().toFixed(0)} s, ${rate} picks a second with every check`;
    },
  };
}
