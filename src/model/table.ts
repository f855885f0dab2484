/** How a table's keys are compared: equal, longest prefix, or number range (`60000-60999`, `1-49`, `1000-`). */
export type Match = "exact" | "prefix" | "range";

/** A lookup table; without `entries` the host supplies them. */
export interface Table {
  note?: string;
  match?: Match | Match[];
  entries?: Entries;
}

/** One level per match; the key `*` stands for anything else, a missing value included. */
export type Entries = { [key: string]: string | number | boolean | string[] | Entries };
