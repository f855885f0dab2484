/** Positions of rules, in reading order and without repeats. */
export type Positions = readonly number[];

/**
 * Positions as an index finds them: a list, or a rule alone as one number. Negative (`~position`): the rule is true of
 * every plain lead for which the index finds it here.
 */
export type FoundPositions = Positions | number;

/** The position of a rule alone. */
export function positionOf(alone: number): number {
  return alone < 0 ? ~alone : alone;
}

/** Found positions that an index still adds to. */
export type GrowingPositions = number[] | number;

/** Positions with one more, which comes after all of them or is the last; `isSure`: found here the rule is true. */
export function withPosition(known: GrowingPositions | undefined, position: number, isSure: boolean): GrowingPositions {
  if (known === undefined) return isSure ? ~position : position;
  if (typeof known === "number") return positionOf(known) === position ? known : [positionOf(known), position];
  if (known[known.length - 1] !== position) known.push(position);
  return known;
}
