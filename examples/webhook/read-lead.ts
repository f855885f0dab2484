import type { IncomingMessage } from "node:http";

const LARGEST_BODY = 100_000;

/** A request that cannot be a lead: what to answer. */
export interface Refusal {
  readonly status: 400 | 413;
  readonly error: string;
}

/** The lead in the body of a request, or why it is none. */
export async function readLead(request: IncomingMessage): Promise<{ readonly lead: object } | Refusal> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > LARGEST_BODY) return { status: 413, error: `a lead has at most ${LARGEST_BODY} bytes` };
    pieces.push(piece);
  }
  return parseLead(Buffer.concat(pieces).toString("utf8"));
}

function parseLead(text: string): { readonly lead: object } | Refusal {
  try {
    const lead: unknown = JSON.parse(text);
    if (typeof lead === "object" && lead !== null && !Array.isArray(lead) && "id" in lead) return { lead };
    return { status: 400, error: "the body is no lead: send an object with an `id`" };
  } catch {
    return { status: 400, error: "the body is no JSON" };
  }
}
