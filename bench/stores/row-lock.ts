import { applyChanges, type Router, type State } from "lead-router";
import type { Take } from "./callers.js";
import { AT } from "./hot-pool.js";
import type { PostgresServer } from "./postgres-server.js";

/**
 * What one writes by hand: for every lead a transaction that locks the row of the state, decides with the same router, and
 * writes the state and the decision. A lead that came before gets the answer of then.
 */
export async function rowLock(router: Router, { pool, schema }: PostgresServer): Promise<Take> {
  await pool.query(`CREATE TABLE ${schema}.states (id text PRIMARY KEY, body text NOT NULL)`);
  await pool.query(`CREATE TABLE ${schema}.decisions (lead text PRIMARY KEY, body text NOT NULL)`);
  await pool.query(`INSERT INTO ${schema}.states VALUES ('hot', $1)`, [JSON.stringify(router.initial)]);
  const locked = { name: "locked", text: `SELECT body FROM ${schema}.states WHERE id = 'hot' FOR UPDATE` };
  const known = { name: "known", text: `SELECT body FROM ${schema}.decisions WHERE lead = $1` };
  const kept = { name: "kept", text: `UPDATE ${schema}.states SET body = $1 WHERE id = 'hot'` };
  const decided = { name: "decided", text: `INSERT INTO ${schema}.decisions VALUES ($1, $2)` };
  return async (lead) => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      const state: State = JSON.parse((await client.query(locked)).rows[0].body);
      const before = (await client.query({ ...known, values: [lead.id] })).rows[0];
      if (before === undefined) {
        const decision = router.route(lead, { state, at: AT });
        await client.query({ ...kept, values: [JSON.stringify(applyChanges(state, decision.changes))] });
        const { outcome, reason, rule, assignments } = decision;
        await client.query({ ...decided, values: [lead.id, JSON.stringify({ outcome, reason, rule, assignments })] });
      }
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  };
}
