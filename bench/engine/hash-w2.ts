import type { Clause } from "../workload/clause.js";
import type { BenchLead, Workload } from "../workload/workload.js";

interface Band {
  readonly rule: number;
  readonly low: number;
  readonly high: number;
}

/** A rule that takes some values of another field. */
interface Choice {
  readonly rule: number;
  readonly values: ReadonlySet<unknown>;
}

/** The families of W2, each under the value that it hashes on, with the numbers of its rules. */
interface Families {
  readonly industries: Map<unknown, Map<unknown, Band[]>>;
  readonly sizes: Map<unknown, Band[]>;
  readonly sources: Map<unknown, Band[]>;
  readonly channels: Map<unknown, Band[]>;
  readonly dials: Map<unknown, Choice[]>;
  readonly large: { readonly rule: number; readonly revenue: number; readonly employees: number }[];
  readonly countries: Map<unknown, number>;
}

/** W2 by hand: the lowest number of what each family leads to. */
export function dispatchW2({ rules }: Workload): (lead: BenchLead) => string | null {
  const families: Families = {
    industries: new Map(),
    sizes: new Map(),
    sources: new Map(),
    channels: new Map(),
    dials: new Map(),
    large: [],
    countries: new Map(),
  };
  rules.forEach(({ when }, rule) => {
    sortIn(families, when, rule);
  });
  const ids: readonly (string | null)[] = [...rules.map(({ id }) => id), null];
  return (lead) => ids[firstRule(families, lead, rules.length)] ?? null;
}

function firstRule(families: Families, lead: BenchLead, none: number): number {
  const { country, product, phone } = lead;
  const employees = Number(lead.employees);
  const score = Number(lead.score);
  const revenue = Number(lead.revenue);
  let best = firstBand(families.industries.get(country)?.get(lead.industry), employees, none);
  best = firstBand(families.sizes.get(product), employees, best);
  best = firstBand(families.sources.get(lead.source), score, best);
  best = firstBand(families.channels.get(lead.channel), score, best);
  if (typeof phone === "string") best = firstChoice(families.dials.get(phone.slice(0, 3)), product, best);
  for (const large of families.large) {
    if (large.rule >= best) break;
    if (revenue >= large.revenue && employees >= large.employees) best = large.rule;
  }
  return best < none ? best : (families.countries.get(country) ?? none);
}

function firstBand(bands: readonly Band[] | undefined, value: number, best: number): number {
  if (bands === undefined) return best;
  for (const { rule, low, high } of bands) {
    if (rule >= best) return best;
    if (value >= low && value <= high) return rule;
  }
  return best;
}

function firstChoice(choices: readonly Choice[] | undefined, value: unknown, best: number): number {
  if (choices === undefined) return best;
  for (const { rule, values } of choices) {
    if (rule >= best) return best;
    if (values.has(value)) return rule;
  }
  return best;
}

function sortIn(families: Families, when: Clause, rule: number): void {
  if (when.kind === "oneOf") for (const country of when.values) families.countries.set(country, rule);
  else if (when.kind === "all") sortAll(families, when.of, rule);
}

function sortAll(families: Families, clauses: readonly Clause[], rule: number): void {
  const parts = new Map(clauses.map((clause) => ["field" in clause ? clause.field : clause.kind, clause]));
  const [product, phone, employees] = [parts.get("product"), parts.get("phone"), parts.get("employees")];
  const [either, score, revenue] = [parts.get("any"), parts.get("score"), parts.get("revenue")];
  if (either?.kind === "any" && employees?.kind === "range") {
    for (const market of either.of) sortMarket(families, market, bandOf(rule, employees));
  } else if (product?.kind === "equals" && employees?.kind === "range") {
    append(families.sizes, product.value, bandOf(rule, employees));
  } else if (either?.kind === "any" && score?.kind === "range") {
    for (const each of either.of) {
      if (each.kind !== "equals") continue;
      append(each.field === "source" ? families.sources : families.channels, each.value, bandOf(rule, score));
    }
  } else if (phone?.kind === "prefix" && product?.kind === "oneOf") {
    append(families.dials, phone.text, { rule, values: new Set(product.values) });
  } else if (revenue?.kind === "range" && employees?.kind === "range") {
    families.large.push({ rule, revenue: revenue.low, employees: employees.low });
  }
}

function sortMarket({ industries }: Families, market: Clause, band: Band): void {
  const [country, industry] = market.kind === "all" ? market.of : [];
  if (country?.kind !== "equals" || industry?.kind !== "oneOf") return;
  const byIndustry = industries.get(country.value) ?? new Map<unknown, Band[]>();
  industries.set(country.value, byIndustry);
  for (const each of industry.values) append(byIndustry, each, band);
}

function bandOf(rule: number, { low, high }: { readonly low: number; readonly high: number | null }): Band {
  return { rule, low, high: high ?? Number.POSITIVE_INFINITY };
}

function append<Item>(map: Map<unknown, Item[]>, key: unknown, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
