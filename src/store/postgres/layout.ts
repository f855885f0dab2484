import { literal, type Names } from "./identifiers.js";

/** The version of tables and functions together: any change of either is a new one. */
export const LAYOUT = 1;

/** The SQLSTATE by which the migration says that the layout is newer than this. */
export const NEWER_LAYOUT = "LR002";

/** The names of what the layout has. Functions carry its version, so that nobody calls one that means something else. */
export interface Layout {
  readonly names: Names;
  readonly layout: string;
  readonly entries: string;
  readonly records: string;
  readonly load: string;
  readonly commit: string;
  readonly lock: string;
}

/** The layout under the names of a store. */
export function layoutOf(names: Names): Layout {
  return {
    names,
    layout: names.of("layout"),
    entries: names.of("entries"),
    records: names.of("records"),
    load: names.of(`load_${LAYOUT}`),
    commit: names.of(`commit_${LAYOUT}`),
    lock: names.of(`lock_${LAYOUT}`),
  };
}

/**
 * Revision 0 is a placeholder: what locks a key that was never written. Whoever reads passes it over.
 * `id` is that of the record where `key` is not: the one sorts and goes back, the other is short enough for an index.
 */
export function tablesOf({ names, layout, entries, records }: Layout): string {
  const key = `tenant text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL`;
  const value = "revision bigint NOT NULL, body text NOT NULL";
  return `
CREATE TABLE ${layout} (version integer NOT NULL);
INSERT INTO ${layout} VALUES (${LAYOUT});
CREATE TABLE ${entries} (${key}, ${value}, PRIMARY KEY (tenant, key)) WITH (fillfactor = 50);
CREATE TABLE ${records} (${key}, id text COLLATE "C", ${value},
  due_at double precision, keep_until double precision, PRIMARY KEY (tenant, key));
CREATE INDEX ${names.bare("records_due")} ON ${records} (tenant, due_at, ${SHORT_ID}) WHERE due_at IS NOT NULL;
CREATE INDEX ${names.bare("records_old")} ON ${records} (tenant, keep_until) WHERE keep_until IS NOT NULL;`;
}

/** What the index of due records sorts by: the beginning of the id, for the whole may be too long for an index. */
export const SHORT_ID = "left(coalesce(id, key), 100)";

/** Settings of every function: nothing of the host's session reaches it, and a plan stays good when a table grows. */
export const FUNCTION_SETTINGS = `LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_generic_plan SET jit = off`;

/** Everything of the layout in one statement: all of it or nothing, and no second migration before it is through. */
export function migrationOf({ names, layout }: Layout, statements: string): string {
  return `DO ${literal(`
DECLARE present integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(${literal(`lead-router ${names.schema}`)}, 0));
  IF to_regnamespace(${literal(names.schema)}) IS NULL THEN CREATE SCHEMA ${names.schema}; END IF;
  IF to_regclass(${literal(layout)}) IS NULL THEN
    ${statements}
    RETURN;
  END IF;
  SELECT max(version) INTO present FROM ${layout};
  IF present IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = ${literal("40001")}, MESSAGE = ${literal("another migration was just through")};
  END IF;
  IF present > ${LAYOUT} THEN
    RAISE EXCEPTION USING ERRCODE = ${literal(NEWER_LAYOUT)}, MESSAGE = present::text;
  END IF;
END`)}`;
}
