import type { Issue } from "../../kernel/issue.js";
import { quote } from "../../kernel/quote.js";
import { isNodeRedis, type RedisClient } from "./redis-client.js";

/** What is worth a warning about how the server keeps what it is told; of a cluster, one node is asked. */
export async function redisWarnings(client: RedisClient): Promise<readonly Issue[]> {
  try {
    const appendonly = await setting(client, "appendonly");
    const kept = appendonly === "yes" ? await syncIssues(client) : await snapshotIssues(client);
    return [...kept, ...(await evictionIssues(client))];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return [
      issue(
        "durability_not_checked",
        `whether the server keeps what it is told could not be checked: ${why}`,
        "make sure of `appendonly yes`, `appendfsync always` and `maxmemory-policy noeviction`",
      ),
    ];
  }
}

async function setting(client: RedisClient, name: string): Promise<string> {
  const answer = isNodeRedis(client) ? await client.configGet?.(name) : await client.config?.("GET", name);
  const value: unknown = Array.isArray(answer) ? answer[1] : Object.entries(answer ?? {})[0]?.[1];
  if (typeof value !== "string") throw new Error(`CONFIG GET ${name} gives nothing`);
  return value;
}

async function syncIssues(client: RedisClient): Promise<readonly Issue[]> {
  const appendfsync = await setting(client, "appendfsync");
  if (appendfsync === "always") return [];
  const lost = appendfsync === "everysec" ? "about one second is lost" : "what the system did not write yet is lost";
  const message = `the server has appendfsync \`${quote(appendfsync)}\`: ${lost} in a power cut`;
  return [issue("durability_seconds", message, "set `appendfsync always`, or accept it")];
}

async function snapshotIssues(client: RedisClient): Promise<readonly Issue[]> {
  const save = await setting(client, "save");
  const message =
    save === ""
      ? "the server keeps nothing on disk: everything is lost when it stops"
      : `the server keeps snapshots only (save \`${quote(save)}\`): everything since the last snapshot is lost in a crash`;
  const code = save === "" ? "durability_none" : "durability_snapshots";
  return [issue(code, message, "set `appendonly yes` and `appendfsync always`")];
}

async function evictionIssues(client: RedisClient): Promise<readonly Issue[]> {
  const policy = await setting(client, "maxmemory-policy");
  if (policy === "noeviction") return [];
  const message = `the server has maxmemory-policy \`${quote(policy)}\`: it may drop rotations and records when its memory is full`;
  return [issue("eviction", message, "set `maxmemory-policy noeviction`")];
}

function issue(code: string, message: string, remedy: string): Issue {
  return { path: "store", code, message, remedy };
}
