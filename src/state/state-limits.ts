/** How many turns a rotation can owe; nobody notes one more. */
export const OWED_LIMIT = 10_000;

/** How many instants a rolling counter can hold. */
export const TIMES_LIMIT = 1_000;

/** How many of the engine's own placements are kept for the next count of the CRM. */
export const RECENT_LIMIT = 32;
