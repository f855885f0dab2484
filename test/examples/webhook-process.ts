import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const ROOT = new URL("../..", import.meta.url);

/** A webhook of the examples, in a process of its own. */
export interface Webhook {
  readonly child: ChildProcess;
  /** What it answers to a body: its status, its JSON, and whether it says when to come again. */
  post(body: string): Promise<{ readonly status: number; readonly answer: Answer; readonly retryAfter: string | null }>;
  /** Ends it with a signal, and gives its exit code; `null`: the signal ended it. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/** What webhooks answer, as far as tests look at it. */
export interface Answer {
  readonly lead?: string;
  readonly outcome?: string;
  readonly assignments?: readonly { readonly target: unknown }[];
  readonly replayed?: boolean;
  readonly error?: string;
}

/** Starts an example on a free port, and waits until it listens. */
export async function startWebhook(script: string, env: Readonly<Record<string, string>>): Promise<Webhook> {
  const child = spawn(process.execPath, ["--import", "tsx", `examples/${script}`], {
    cwd: ROOT,
    env: { ...process.env, ...env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portOf(child);
  return {
    child,
    post: async (body) => {
      const response = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body });
      const answer: Answer = JSON.parse(await response.text());
      return { status: response.status, answer, retryAfter: response.headers.get("retry-after") };
    },
    end: async (signal) => {
      const exited = once(child, "exit");
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  let said = "";
  for await (const piece of stdout ?? []) {
    said += piece;
    const port = /"port":(\d+)/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`the example ended before it listened: ${said}`);
}

/** A lead that the ruleset of the examples can read. */
export function leadText(id: string): string {
  return JSON.stringify({ id, company: "Acme", email: `${id}@acme.test`, country: "US", state: "IL", employees: 500 });
}
