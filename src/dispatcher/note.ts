/**
 * What a dispatcher tells its observer, as plain data under the names that OpenTelemetry uses for events: a `name`, and
 * `attributes` of texts, numbers and booleans. Personal data is never among them, but for the lead's id.
 */
export type Note = DecisionNote | ConflictNote | SkewNote | StoreErrorNote;

/** A lead was answered. */
export interface DecisionNote {
  readonly name: "lead_router.decision";
  readonly attributes: {
    readonly "lead_router.tenant": string;
    readonly "lead_router.lead.id": string;
    readonly "lead_router.cause": string;
    readonly "lead_router.outcome": string;
    readonly "lead_router.reason": string;
    readonly "lead_router.rule": string;
    readonly "lead_router.attempt": number;
    readonly "lead_router.replayed": boolean;
    readonly "lead_router.mismatch": boolean;
    readonly "lead_router.ruleset": string;
    readonly "lead_router.roster": string;
  };
}

/**
 * The store has something else than the batch took it to have: the batch is routed again on that. Mostly somebody else wrote
 * first; a lead that was decided before and is sent again may be told in this way, too.
 */
export interface ConflictNote {
  readonly name: "lead_router.conflict";
  readonly attributes: {
    readonly "lead_router.tenant": string;
    readonly "lead_router.batch.size": number;
    /** How many conflicts this batch has had by now. */
    readonly "lead_router.conflicts": number;
  };
}

/** A lead that was decided in the future of this host: the hosts' clocks differ. */
export interface SkewNote {
  readonly name: "lead_router.skew";
  readonly attributes: {
    readonly "lead_router.tenant": string;
    readonly "lead_router.lead.id": string;
    readonly "lead_router.skew_ms": number;
  };
}

/** The store failed. */
export interface StoreErrorNote {
  readonly name: "lead_router.store_error";
  readonly attributes: {
    readonly "lead_router.tenant": string;
    readonly "error.type": string;
    readonly "exception.message": string;
    readonly "lead_router.batch.size": number;
  };
}
