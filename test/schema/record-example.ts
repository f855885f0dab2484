import type { LeadRecord } from "../../src/model/record.js";

/** A record with something in every list. */
export const RECORD: LeadRecord = {
  lead: "7",
  status: "open",
  since: 1_795_446_000_000,
  attempt: 2,
  tried: ["ben"],
  assignments: [{ role: "rep", target: { rep: "ana" }, pool: "main", handler: null, exempt: [] }],
  assignedAt: 1_795_446_060_000,
  acceptedAt: null,
  turns: [{ rotation: "main/US", rep: "ana", pool: "main", holder: "ana" }],
  holds: [
    { type: "open", rep: "ana", by: 1.5, value: 900, at: 1_795_446_060_000 },
    { type: "open-in", pool: "main/US", rep: "ana", by: 1.5 },
  ],
  openedAt: 1_795_446_060_000,
  credited: false,
};
