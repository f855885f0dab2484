export { checkRoster } from "./check/check-roster.js";
export { checkRuleset } from "./check/check-ruleset.js";
export type { RosterOptions } from "./check/examine-roster.js";
export type { RulesetOptions } from "./check/examine-ruleset.js";
export type { RouteOptions, SessionOptions } from "./decision/check-call.js";
export type { Router } from "./engine.js";
export { explainMarkdown } from "./explain/explain-markdown.js";
export { explainText } from "./explain/explain-text.js";
export { type ErrorName, isLeadRouterError, type LeadRouterError } from "./kernel/errors.js";
export { fingerprint } from "./kernel/fingerprint.js";
export type { Issue } from "./kernel/issue.js";
export type { EventNeedsOptions } from "./lifecycle/event-needs.js";
export type { FollowUp, FollowUpOptions } from "./lifecycle/follow-up.js";
export { historyOf } from "./lifecycle/history-of.js";
export type { Credit } from "./lifecycle/judge-credit.js";
export type { WaitingLead } from "./lifecycle/order-backlog.js";
export type { LeaveOptions, LeavePlan, Move, RecordedLead } from "./lifecycle/plan-leave.js";
export type { BacklogOptions, Released } from "./lifecycle/route-backlog.js";
export type { Cap } from "./model/cap.js";
export type {
  Change,
  Counted,
  Counting,
  Deal,
  Open,
  OpenIn,
  Owed,
  Partition,
  PoolChange,
  PoolCount,
  RepChange,
  RepCount,
  SetCount,
  Turn,
} from "./model/change.js";
export type { Assignment, Decision, Note, NoteCode } from "./model/decision.js";
export type {
  Accepted,
  Closed,
  LeadEvent,
  ManuallyAssigned,
  NoShow,
  Occurrence,
  OfHolder,
  OpenCounted,
  Reassigned,
  Rejected,
  Reopened,
  RepEvent,
  RepLeft,
  RoutingEvent,
  SlaMissed,
  TurnOwed,
} from "./model/event.js";
export {
  CREDIT_REASONS,
  type CreditReasonCode,
  EVENT_REASONS,
  type EventReasonCode,
} from "./model/event-reasons.js";
export type {
  ArmVerdict,
  BriefExplanation,
  Evidence,
  ExplainLevel,
  Explanation,
  FullExplanation,
  RepVerdict,
  RuleVerdict,
  Seen,
  StepVerdict,
  Truth,
} from "./model/explanation.js";
export type { Field, Given, Split } from "./model/field.js";
export type { History } from "./model/history.js";
export type { Condition, Expr, Json, Operation } from "./model/json.js";
export type { Lead } from "./model/lead.js";
export { DEFAULT_LIMITS, type Limits } from "./model/limits.js";
export type { Order } from "./model/order.js";
export type { Member, MemberSettings, Pool, PoolSettings, Strategy } from "./model/pool.js";
export { REASONS, type Reason, type ReasonCode } from "./model/reasons.js";
export type { LeadRecord, LeadStatus, PaidTurn } from "./model/record.js";
export type { Absence, AbsenceSettings, Rep, RepSettings, Roster } from "./model/roster.js";
export type { Action, Fallback, Rule, RuleSettings } from "./model/rule.js";
export type { Ruleset } from "./model/ruleset.js";
export type { Schedule } from "./model/schedule.js";
export type {
  CalendarCount,
  Count,
  Counts,
  MemberState,
  OpenCount,
  PoolState,
  RepState,
  RollingCount,
  State,
} from "./model/state.js";
export type { Entries, Match, Table } from "./model/table.js";
export type {
  Assign,
  PoolTarget,
  QueueTarget,
  RepTarget,
  Step,
  Target,
  TargetSettings,
  UnassignedTarget,
  Wait,
} from "./model/target.js";
export type { Block, Day, Days, Duration, Gate, Hours, Id, Instant, Outcome, Period, Zone } from "./model/words.js";
export type { LeadFields } from "./prepare/read-fields.js";
export { createRouter, type RouterInput } from "./router.js";
export type { Session, SessionSource } from "./session/create-session.js";
export { applyChanges } from "./state/apply-changes.js";
export { initialState } from "./state/initial-state.js";
export { defaultZones } from "./time/default-zones.js";
export { type ZoneTables, type ZoneTablesRequest, zoneTables } from "./time/zone-tables.js";
export type { Zones } from "./time/zones.js";
export { zonesFromTables } from "./time/zones-from-tables.js";
