import fc from "fast-check";

/** Instants around which everything is generated. */
export const NOON = Date.UTC(2026, 5, 10, 12);
export const MINUTE = 60_000;

/** Some ids are traps for maps: an inherited name, and numbers that objects put in another order. */
export const REPS = ["ana", "ben", "cleo", "dan", "eva", "2000000001", "1999999999", "constructor"] as const;
/** Reps who may join later; no member names them, so they come in by `where`. */
export const JOINERS = ["ivo", "jill", "kim"] as const;
export const REGIONS = ["east", "west", "central"] as const;
export const PRODUCTS = ["crm", "erp", "bi"] as const;
export const COUNTRIES = ["US", "CA", "FR", "DE"] as const;
export const SEGMENTS = ["small", "middle", "large"] as const;
export const SOURCES = ["web", "ads", "event"] as const;
export const QUEUES = ["triage", "valueOf"] as const;
export const POOLS = ["east", "west", "central", "toString", "all"] as const;

/** The arbitrary's value in `percent` of the cases, else nothing. */
export function sometimes<T>(percent: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 100 - percent, arbitrary: fc.constant(undefined) }, { weight: percent, arbitrary });
}

/** A record without its undefined members. */
export function record<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Defined<T>> {
  return fc.record(model).map(withoutUndefined) as fc.Arbitrary<Defined<T>>;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined(made: object): object {
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
}

/** A few different ones of a list, in any order. */
export function someOf<T>(items: readonly T[], least: number, most: number): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], {
    minLength: Math.min(least, items.length),
    maxLength: Math.min(most, items.length),
  });
}

export function oneOf<T>(items: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...items);
}
