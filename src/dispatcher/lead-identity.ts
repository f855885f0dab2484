import type { Router } from "../engine.js";
import { fingerprint } from "../kernel/fingerprint.js";
import type { LeadFields } from "../prepare/read-fields.js";

/** What a router reads of one lead, and the fingerprint of it. */
export interface LeadIdentity extends LeadFields {
  readonly fingerprint: string;
}

/** Reads a lead once for each router that asks: mostly there is one. */
export function identityOf(lead: object): (router: Router) => LeadIdentity {
  let last: { readonly router: Router; readonly identity: LeadIdentity } | null = null;
  return (router) => {
    if (last?.router === router) return last.identity;
    const read = router.read(lead);
    last = { router, identity: { ...read, fingerprint: fingerprint(read.fields) } };
    return last.identity;
  };
}
