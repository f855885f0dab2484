import * as z from "zod/mini";
import type { Json } from "../model/json.js";

/** Any JSON value. What is checked against these schemas is a snapshot, which holds nothing else. */
export const json = z.custom<Json>((value) => value !== undefined);

/** What an open object may hold beside its known keys. */
export const openMember = z.custom<Json | undefined>(() => true);

/** One key, the operator; what stands in it is judged by `condition/`. */
export const operation = z.record(z.string(), json, "operation");

/** See `Expr`. */
export const expression = z.union([operation, z.string(), z.number(), z.boolean(), z.null()], "expression");

/** See `Condition`. */
export const condition = z.union([operation, z.boolean()], "condition");
