/** Characters of the longest path that a field can have and an expression can read. */
export const LONGEST_PATH = 256;

/** Names in the longest one, with dots between them. */
export const MOST_STEPS = 16;
