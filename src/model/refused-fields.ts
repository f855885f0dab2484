/** Names under which conditions read something else than the lead, so that no field of a lead can have them. */
export const REFUSED_FIELDS: readonly string[] = Object.freeze(["chosen", "now", "rep"]);
