import type { BenchLead } from "../workload/workload.js";

const NONE = 10;
const IDS: readonly (string | null)[] = [...Array.from({ length: NONE }, (_, index) => `r${index}`), null];

const BY_SOURCE = new Map([["partner", 0]]);
const BY_INDUSTRY = new Map([
  ["finance", 2],
  ["insurance", 2],
]);
const EUROPE = "GB IE FR NL BE ES IT PT SE DK NO FI PL CZ".split(" ");
const BY_COUNTRY = new Map<string, number>([
  ...["DE", "AT", "CH"].map((country): [string, number] => [country, 6]),
  ...EUROPE.map((country): [string, number] => [country, 7]),
  ...["JP", "SG", "AU", "NZ", "IN", "KR"].map((country): [string, number] => [country, 8]),
  ...["BR", "MX", "CA"].map((country): [string, number] => [country, 9]),
]);

/** W1 by hand: the first of what source, size, industry and country lead to. */
export function dispatchW1(): (lead: BenchLead) => string | null {
  return (lead) => IDS[firstRule(lead)] ?? null;
}

function firstRule(lead: BenchLead): number {
  const { country, industry, phone } = lead;
  const employees = Number(lead.employees);
  const bySource = BY_SOURCE.get(String(lead.source));
  if (bySource !== undefined) return bySource;
  if (employees >= 5_000) return 1;
  if (employees >= 1_000 && BY_INDUSTRY.has(String(industry))) return 2;
  if (Number(lead.score) >= 90 && (country === "US" || country === "CA")) return 3;
  if (country === "US" && employees >= 1) return employees >= 200 ? 4 : 5;
  const byCountry = BY_COUNTRY.get(String(country)) ?? NONE;
  if (byCountry > 8 && typeof phone === "string" && phone.startsWith("+81")) return 8;
  return byCountry === NONE && industry === "education" ? 9 : byCountry;
}
