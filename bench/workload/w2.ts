import { all, any, atLeast, between, type Clause, equals, oneOf, prefix } from "./clause.js";
import { createDraw, type Draw } from "./draw.js";
import { drawEmployees, type LeadFields, leadText } from "./lead-text.js";
import { COUNTRIES, INDUSTRIES, OTHER_COUNTRIES, PRODUCTS, SOURCES } from "./words.js";
import { LEADS, numberRules, type Workload } from "./workload.js";

const CHANNELS = "email call form chat event sms post fax".split(" ");
const DIALLING = ["+44", "+49", "+33", "+61", "+91", "+31", "+34", "+55", "+39", "+46"];

/** Two hundred rules of every kind, the special ones before the general ones. */
export function createW2(): Workload {
  const draw = createDraw("lead-router bench w2");
  const special = draw.shuffle([
    ...times(80, () => industryRule(draw)),
    ...PRODUCTS.flatMap((product) => BANDS.map(([low, high]) => sizeRule(draw, product, low, high))),
    ...times(30, () => sourceRule(draw)),
    ...DIALLING.flatMap((text) => times(3, () => phoneRule(draw, text))),
  ]);
  const large = times(8, (index) => all(atLeast("revenue", (9 - index) * 5_000_000), atLeast("employees", 40)));
  const rules = numberRules([...special, ...large, ...REGIONS.map((countries) => oneOf("country", countries))]);
  const leadTexts = times(LEADS, (index) => leadText(draw, index, drawFields(draw)));
  return { name: "w2", about: "200 mixed rules", rules, leadTexts };
}

/** Sizes of company that a product's specialists take. */
const BANDS = [
  [1_200, 1_500],
  [2_000, 2_400],
  [6_000, 9_000],
  [30_000, 50_000],
] as const;

/** The rest of the world, by country: all but the smallest markets. */
const REGIONS = times(12, (region) => COUNTRIES.filter((_, index) => index % 12 === region));

/** Some industries of two markets, in one range of sizes. */
function industryRule(draw: Draw): Clause {
  const low = draw.integer(1, 60) * 25;
  return all(any(marketClause(draw), marketClause(draw)), between("employees", low, low * 2));
}

function marketClause(draw: Draw): Clause {
  return all(equals("country", drawCountry(draw)), oneOf("industry", draw.shuffle(INDUSTRIES).slice(0, 2)));
}

function sizeRule(draw: Draw, product: string, low: number, high: number): Clause {
  return all(...draw.shuffle([equals("product", product), between("employees", low, high)]));
}

function sourceRule(draw: Draw): Clause {
  const from = any(equals("source", draw.pick(SOURCES)), equals("channel", draw.pick(CHANNELS)));
  return all(from, atLeast("score", draw.integer(97, 100)));
}

function phoneRule(draw: Draw, text: string): Clause {
  return all(prefix("phone", text), oneOf("product", draw.shuffle(PRODUCTS).slice(0, 2)));
}

function drawFields(draw: Draw): LeadFields {
  const employees = draw.chance(0.04) ? undefined : drawEmployees(draw);
  return {
    country: draw.chance(0.12) ? draw.pick(OTHER_COUNTRIES) : drawCountry(draw),
    phone: draw.chance(0.4) ? undefined : `${draw.skewed(["+1", ...DIALLING])}${draw.integer(10_000_000, 99_999_999)}`,
    industry: draw.chance(0.05) ? undefined : draw.skewed(INDUSTRIES),
    employees,
    revenue: employees === undefined ? undefined : employees * draw.integer(20_000, 200_000),
    source: draw.skewed(SOURCES),
    channel: draw.chance(0.3) ? undefined : draw.skewed(CHANNELS),
    product: draw.skewed(PRODUCTS),
    score: draw.integer(1, 100),
  };
}

/** Half the leads, and half the rules about a country, are of the home market. */
function drawCountry(draw: Draw): string {
  return draw.chance(0.4) ? "US" : draw.skewed(COUNTRIES);
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
