import fc from "fast-check";
import type { History } from "../../../src/model/history.js";
import type { Json } from "../../../src/model/json.js";
import { COUNTRIES, oneOf, PRODUCTS, REGIONS, REPS, record, SOURCES, someOf, sometimes } from "./shared.js";

/** What web forms send where something else was meant. */
const mess: fc.Arbitrary<Json> = oneOf<Json>([
  null,
  "",
  " ",
  "N/A",
  "Select",
  0,
  -1,
  1.5,
  true,
  "true",
  "12",
  "012",
  "1e2",
  "0x10",
  [],
  ["x"],
  {},
  "ünïcode",
  94107,
  "1,000",
]);

function field(clean: fc.Arbitrary<Json>): fc.Arbitrary<Json | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary: clean },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: mess },
  );
}

const written = (words: readonly string[]) =>
  fc
    .tuple(
      oneOf(words),
      oneOf([
        (w: string) => w,
        (w: string) => ` ${w} `,
        (w: string) => w.toLowerCase(),
        (w: string) => w.toUpperCase(),
      ]),
    )
    .map(([word, write]) => write(word));

const leadId: fc.Arbitrary<Json | undefined> = fc.oneof(
  { weight: 60, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: "grapheme-ascii" }) },
  { weight: 20, arbitrary: fc.integer({ min: -5, max: 1_000_000 }) },
  { weight: 1, arbitrary: oneOf<Json>(["", "__proto__", "tab\there", 1.5, null, true, ["a"]]) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const tried = someOf([...REPS, "zoe"], 1, 3);

/** A lead, as messy as they come. */
export const lead: fc.Arbitrary<object> = record({
  id: leadId,
  country: field(written([...COUNTRIES, "USA", "Narnia"])),
  product: field(written(PRODUCTS)),
  source: field(oneOf<Json>(SOURCES)),
  employees: field(fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 120 }).map(String))),
  score: field(fc.oneof(fc.integer({ min: 0, max: 100 }), oneOf<Json>(["50", "99.5", 12.25]))),
  budget: field(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }).map(String))),
  vip: field(oneOf<Json>([true, false, "true", "false"])),
  zip: field(oneOf<Json>(["60601", "60601-1234", "10001", "94107", "941071234", 60601, "07030", " 94107 "])),
  email: field(oneOf<Json>(["ann@acme.com", "Bob@Mail.org", "x@y.z", "no-at-sign"])),
  tags: field(fc.array(oneOf<Json>(["hot", "cold", " Hot ", 7, true]), { maxLength: 4 })),
  visits: field(
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
        { weight: 1, arbitrary: oneOf<Json>(["3", "x", null]) },
      ),
      { maxLength: 4 },
    ),
  ),
  visit: field(oneOf<Json>(["2026-06-10", "2026-02-28", "2026-02-30"])),
  seen: field(
    oneOf<Json>(["2026-06-10T11:30:00Z", "2026-06-10T13:30:00+01:00", 1_781_092_800_000, "2026-06-10 12:00"]),
  ),
  account: field(oneOf<Json>([...REPS, " ben ", "zoe", "", "hasOwnProperty"]).map((rep) => ({ rep }))),
  owners: field(someOf<Json>([...REPS, "zoe", 3], 0, 3)),
  territory: sometimes(20, oneOf<Json>([...REGIONS, "toString", "isPrototypeOf"])),
  attempts: sometimes(15, fc.nat({ max: 4 })),
  previousReps: sometimes(15, tried),
  rep: sometimes(3, fc.constant<Json>("ana")),
  now: sometimes(3, fc.constant<Json>({ year: 1 })),
});

export const history: fc.Arbitrary<History> = record({
  tried: sometimes(80, tried),
  attempt: sometimes(60, fc.nat({ max: 5 })),
}) as fc.Arbitrary<History>;
