/** The time zone of a ruleset that has been checked; UTC where there is none. */
export function zoneOf(ruleset: unknown): string {
  const hasZone = typeof ruleset === "object" && ruleset !== null && "timezone" in ruleset;
  return hasZone ? String(ruleset.timezone) : "UTC";
}
