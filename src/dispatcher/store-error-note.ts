import { quote } from "../kernel/quote.js";
import type { StoreErrorNote } from "./note.js";

/** The note that something of the store went wrong for a batch. */
export function storeErrorNote(tenant: string, size: number, error: unknown): StoreErrorNote {
  const isError = error instanceof Error;
  return {
    name: "lead_router.store_error",
    attributes: {
      "lead_router.tenant": tenant,
      "error.type": isError ? error.name : typeof error,
      "exception.message": isError ? error.message : quote(error),
      "lead_router.batch.size": size,
    },
  };
}
