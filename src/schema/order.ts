import * as z from "zod/mini";
import { expression } from "./json.js";

/** See `Order`. */
export const order = z.union(
  [z.strictObject({ high: expression }, "order"), z.strictObject({ low: expression }, "order")],
  "order",
);
