import { assertNever } from "../kernel/assert-never.js";
import type { Change } from "../model/change.js";
import type { LeadEvent, OfHolder } from "../model/event.js";
import type { EventReasonCode } from "../model/event-reasons.js";
import type { LeadRecord } from "../model/record.js";
import type { Id } from "../model/words.js";
import { assignByHand } from "./assign-by-hand.js";
import type { Following } from "./following.js";
import { holdersOf } from "./holders-of.js";
import { holdingChanges, releasingChanges } from "./holding-changes.js";
import { type Credit, type CreditedType, judgeCredit, refused } from "./judge-credit.js";

/** What follows for a lead. */
export interface LeadFollowed {
  readonly reason: EventReasonCode;
  readonly changes: readonly Change[];
  readonly record: LeadRecord;
  readonly credit: Credit;
}

/** What an event of a lead comes to: who holds it from now on, what its rep is owed, whether it is to be routed again. */
export function followLead(event: LeadEvent, record: LeadRecord, following: Following): LeadFollowed {
  switch (event.type) {
    case "accepted":
      return ifTheirs(event, record, () => {
        return followed({ ...record, acceptedAt: record.acceptedAt ?? following.at }, []);
      });
    case "no-show":
      return ifTheirs(event, record, () => withCredit(event.type, record, following, followed(record, [])));
    case "rejected":
      return ifTheirs(event, record, () => withCredit(event.type, record, following, giveBack(record, following)));
    case "sla-missed":
      return ifTheirs(event, record, () => {
        return record.acceptedAt === null ? giveBack(record, following) : unchanged("already_accepted", record);
      });
    case "closed":
      return record.status === "closed" ? unchanged("not_open", record) : close(record, following);
    case "reopened":
      return record.status === "closed" ? reopen(record, following) : unchanged("not_closed", record);
    case "reassigned":
      return reassign(event.to, record, following);
    case "manually-assigned":
      return byHand(event.rep, record, following);
    default:
      return assertNever(event);
  }
}

function ifTheirs({ rep }: OfHolder, record: LeadRecord, follow: () => LeadFollowed): LeadFollowed {
  if (record.status !== "open") return unchanged("not_open", record);
  const theirs = rep === undefined || holdersOf(record.assignments).includes(rep);
  return theirs ? follow() : unchanged("not_theirs", record);
}

function followed(record: LeadRecord, changes: readonly Change[]): LeadFollowed {
  const { given, because } = refused("not_for_this_event");
  return { reason: "followed", changes, record, credit: { given, because } };
}

function unchanged(reason: EventReasonCode, record: LeadRecord): LeadFollowed {
  return { reason, changes: [], record, credit: { given: false, because: "not_followed" } };
}

function close(record: LeadRecord, { state }: Following): LeadFollowed {
  return followed({ ...record, status: "closed" }, releasingChanges(record, state));
}

/** Its rep holds it no more, and it is to be routed again. */
function giveBack(record: LeadRecord, { state }: Following): LeadFollowed {
  return followed(returned(record), releasingChanges(record, state));
}

function returned(record: LeadRecord): LeadRecord {
  const { assignments, tried } = record;
  return {
    ...record,
    ...{ status: "returned", tried: [...holdersOf(assignments), ...tried], assignments: [], turns: [], holds: [] },
    acceptedAt: null,
  };
}

// On the state as it was: what the credit asks of it is what no release changes.
function withCredit(type: CreditedType, record: LeadRecord, following: Following, plain: LeadFollowed): LeadFollowed {
  const { changes, given, because } = judgeCredit(type, record, following);
  const credited = plain.record.credited || given;
  return {
    ...plain,
    changes: [...changes, ...plain.changes],
    record: { ...plain.record, credited },
    credit: { given, because },
  };
}

function reopen(record: LeadRecord, following: Following): LeadFollowed {
  const { state, at, roster } = following;
  const gone = holdersOf(record.assignments).some((rep) => roster.reps.get(rep)?.active !== true);
  const nobodys = record.assignments.every(({ target }) => "unassigned" in target);
  if (gone || nobodys) return followed(returned(record), []);
  return followed({ ...record, status: "open", openedAt: at }, holdingChanges(record.holds, at, state));
}

function reassign(to: Id | undefined, record: LeadRecord, following: Following): LeadFollowed {
  if (record.status === "closed") return unchanged("not_open", record);
  const moved = to === undefined ? giveBack(record, following) : byHand(to, record, following);
  return record.status === "open" ? withCredit("reassigned", record, following, moved) : moved;
}

function byHand(rep: Id, record: LeadRecord, following: Following): LeadFollowed {
  const { record: next, changes } = assignByHand(rep, record, following);
  return followed(next, changes);
}
