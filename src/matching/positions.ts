/** Positions of rules, in reading order and without repeats. */
export type Positions = readonly number[];
