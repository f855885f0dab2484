/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An operation of JsonLogic: an object with one key, the operator, e.g. `{ "==": [{ "var": "country" }, "US"] }`. */
export type Operation = { [operator: string]: Json };

/** A JsonLogic expression over the closed operator table (docs/semantics.md). */
export type Expr = string | number | boolean | null | Operation;

/** An expression that gives true, false or unknown; only an operation or a boolean may stand where one is asked for. */
export type Condition = boolean | Operation;
