import { type Phrase, phrase } from "./phrase.js";

/** One lead is worth about this much credit: 2^36. */
const LEAD = 0x10_0000_0000;

/** A number that was used about a candidate, in words: `open 12`, `credit -0.333 leads`, `last turn 4`. */
export function numberPhrase(name: string, value: number): Phrase {
  return phrase`${numberWords(name, value)}`;
}

function numberWords(name: string, value: number): string {
  switch (name) {
    case "credit":
      return `credit ${Math.round((value / LEAD) * 1_000) / 1_000} leads`;
    case "last":
      return value === 0 ? "no turn yet" : `last turn ${value}`;
    case "owed":
      return `owed ${value} ${value === 1 ? "turn" : "turns"}`;
    default:
      return `${name} ${value}`;
  }
}
