import { equals } from "./clause.js";
import { createDraw, type Draw } from "./draw.js";
import { type LeadFields, leadText } from "./lead-text.js";
import { COMPANY_WORDS } from "./words.js";
import { LEADS, numberRules, type Workload } from "./workload.js";

const ACCOUNTS = 30_000;
const ZIPS = 20_000;

/** Fifty thousand rules: a named account each, by its domain, and then a ZIP each. */
export function createW4(): Workload {
  const draw = createDraw("lead-router bench w4");
  const domains = Array.from({ length: ACCOUNTS }, (_, index) => `${draw.pick(COMPANY_WORDS)}-${index}.com`);
  const zips = draw.shuffle(Array.from({ length: 90_000 }, (_, index) => String(index + 1_000).padStart(5, "0")));
  const named = zips.slice(0, ZIPS);
  const rules = numberRules([
    ...domains.map((domain) => equals("domain", domain)),
    ...named.map((zip) => equals("zip", zip)),
  ]);
  const places = { domains: draw.shuffle(domains), zips: draw.shuffle(named), nowhere: zips.slice(ZIPS) };
  const leadTexts = Array.from({ length: LEADS }, (_, index) => leadText(draw, index, drawFields(draw, places)));
  return { name: "w4", about: "50,000 named accounts and ZIPs", rules, leadTexts };
}

interface Places {
  readonly domains: readonly string[];
  readonly zips: readonly string[];
  readonly nowhere: readonly string[];
}

function drawFields(draw: Draw, { domains, zips, nowhere }: Places): LeadFields {
  const domain = draw.chance(0.45) ? draw.skewed(domains) : `${draw.pick(COMPANY_WORDS)}${draw.integer(1, 99_999)}.io`;
  const zip = draw.chance(0.91) ? draw.skewed(zips) : draw.pick(nowhere);
  return { domain, country: "US", zip: draw.chance(0.01) ? undefined : zip, score: draw.integer(1, 100) };
}
