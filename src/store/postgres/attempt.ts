import { outcomeUnknown, storeUnavailable } from "../store-errors.js";
import { failureOf, shownCause } from "./failure.js";

const TRIES = 10;

/** Reads: whatever goes wrong, nothing was written. */
export async function reading<T>(work: () => Promise<T>): Promise<T> {
  return attempt(work, storeUnavailable);
}

/** Writes: repeated while it only collides with others, which leaves nothing written. */
export async function writing<T>(work: () => Promise<T>): Promise<T> {
  return attempt(work, unwritten);
}

/** The error of a write that failed with an error of the client. */
export function unwritten(error: unknown): Error {
  return failureOf(error) === "unknown" ? outcomeUnknown(error) : storeUnavailable(shownCause(error));
}

async function attempt<T>(work: () => Promise<T>, failed: (cause: unknown) => Error): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES || failureOf(error) !== "collision") throw failed(shownCause(error));
    }
  }
}
