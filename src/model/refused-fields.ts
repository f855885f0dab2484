/**
 * Names under which conditions read something else than the lead, so that no field of a lead can have them. The list is not
 * frozen: engines iterate frozen lists several times slower, and every lead is asked for each.
 */
export const REFUSED_FIELDS: readonly string[] = ["chosen", "now", "rep"];
