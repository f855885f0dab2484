import { all, any, atLeast, between, equals, oneOf, prefix } from "./clause.js";
import { createDraw, type Draw } from "./draw.js";
import { drawEmployees, type LeadFields, leadText } from "./lead-text.js";
import { COUNTRIES, INDUSTRIES, OTHER_COUNTRIES, PRODUCTS, SOURCES } from "./words.js";
import { LEADS, numberRules, type Workload } from "./workload.js";

const RULES = numberRules([
  equals("source", "partner"),
  atLeast("employees", 5_000),
  all(oneOf("industry", ["finance", "insurance"]), between("employees", 1_000, 4_999)),
  all(oneOf("country", ["US", "CA"]), atLeast("score", 90)),
  all(equals("country", "US"), between("employees", 200, 4_999)),
  all(equals("country", "US"), between("employees", 1, 199)),
  oneOf("country", ["DE", "AT", "CH"]),
  oneOf("country", ["GB", "IE", "FR", "NL", "BE", "ES", "IT", "PT", "SE", "DK", "NO", "FI", "PL", "CZ"]),
  any(oneOf("country", ["JP", "SG", "AU", "NZ", "IN", "KR"]), prefix("phone", "+81")),
  any(oneOf("country", ["BR", "MX", "CA"]), equals("industry", "education")),
]);

/** Ten rules, as a team starts with. */
export function createW1(): Workload {
  const draw = createDraw("lead-router bench w1");
  const leadTexts = Array.from({ length: LEADS }, (_, index) => leadText(draw, index, drawFields(draw)));
  return { name: "w1", about: "10 rules of a small team", rules: RULES, leadTexts };
}

function drawFields(draw: Draw): LeadFields {
  return {
    country: draw.chance(0.02) ? draw.pick(OTHER_COUNTRIES) : draw.skewed(COUNTRIES),
    phone: draw.chance(0.3) ? undefined : `+${draw.integer(1, 89)}${draw.integer(10_000_000, 99_999_999)}`,
    industry: draw.chance(0.05) ? undefined : draw.skewed(INDUSTRIES),
    employees: draw.chance(0.03) ? undefined : drawEmployees(draw),
    source: draw.skewed(SOURCES),
    product: draw.skewed(PRODUCTS),
    score: draw.integer(1, 100),
  };
}
