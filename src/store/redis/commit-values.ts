import { bodyText } from "../body-text.js";
import type { CommitOutcome, CommitRequest } from "../rotation-store.js";
import { outcomeUnknown } from "../store-errors.js";
import { COMMIT_SCRIPT } from "./commit-script.js";
import { readValues } from "./read-values.js";
import { nameOfRecord, type RedisKeys } from "./redis-keys.js";
import type { RedisLink } from "./redis-link.js";
import { runScript } from "./run-script.js";

/** Commits in one call of a script. */
export async function commitValues(link: RedisLink, keys: RedisKeys, request: CommitRequest): Promise<CommitOutcome> {
  // What is written without having been read must not be there yet.
  const entries = [...new Set([...request.read.keys(), ...request.write.keys()])];
  const records = [...request.records.keys()];
  const { answer, sending } = await runScript(link, {
    script: COMMIT_SCRIPT,
    keys: [keys.due, keys.keep, ...entries.map(keys.entry), ...records.map(keys.record)],
    values: [...entries.flatMap((key) => entryValues(request, key)), ...recordValues(request)],
    writes: true,
  });
  if (answer === 1) return { outcome: "committed" };
  // The client sent it again after the connection broke: what it conflicts with may be itself.
  if (sending === "perhaps-again") throw outcomeUnknown(new Error("the client had to send a commit again"));
  return { outcome: "conflict", ...readValues(answer, entries, records) };
}

function entryValues({ read, write }: CommitRequest, key: string): readonly string[] {
  const revision = read.get(key) ?? 0;
  const body = write.get(key);
  const next = body === undefined ? ["", ""] : [String(revision + 1), bodyText(body)];
  return [String(revision), ...next, "", "", ""];
}

function recordValues({ records }: CommitRequest): readonly string[] {
  return [...records].flatMap(([id, { expected, body, dueAt, keepUntil }]) => {
    const times = [dueAt, keepUntil].map((at) => (at === null ? "" : String(at)));
    return [String(expected), String(expected + 1), bodyText(body), ...times, nameOfRecord(id)];
  });
}
