import type { Phrase } from "./phrase.js";

/** One line of an explanation and the lines that stand under it. */
export interface Passage {
  readonly line: Phrase;
  readonly under: readonly Passage[];
}

/** A line, with or without lines under it. */
export function passage(line: Phrase, under: readonly Passage[] = []): Passage {
  return { line, under };
}

/** Lines without anything under them. */
export function lines(phrases: readonly Phrase[]): readonly Passage[] {
  return phrases.map((line) => passage(line));
}
