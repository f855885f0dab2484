import type { Decision, Session } from "lead-router";
import type { Dispatcher } from "lead-router/dispatcher";
import { memoryStore } from "lead-router/store/memory";
import { interleave, medianRatio, medianTime } from "../measure/interleave.js";
import type { Suite } from "../suite/suite.js";
import { timeText } from "../suite/words.js";
import type { BenchLead } from "../workload/workload.js";
import { benchDispatcher } from "./bench-dispatcher.js";
import { timeCallers, timeMany } from "./callers.js";
import { AT, freshLeads, hotPoolRouter } from "./hot-pool.js";

const LEADS = 4_000;
const SESSION = "session";
const MANY = "dispatcher, assignMany";
const ONE = "dispatcher, 16 callers";

/** The dispatcher over memory against the pure session: same leads, same explanation. */
export const memorySuite: Suite = {
  figures: ["dispatch-memory-vs-session"],
  run: async () => {
    const router = hotPoolRouter();
    const next = freshLeads("memory");
    const leads = () => Array.from({ length: LEADS }, next);
    const session = router.session(router.initial);
    const open = () => benchDispatcher(router, memoryStore());
    const times = await interleave(
      [
        { name: SESSION, round: () => timeMany(leads(), (all) => routeAll(session, all)) },
        { name: MANY, round: () => timeMany(leads(), (all) => open().assignMany(all)) },
        { name: ONE, round: () => callers(open(), leads()) },
      ],
      { rounds: 11, warmUpRounds: 2 },
    );
    const rows = [SESSION, MANY, ONE].map((name) => {
      return [name, timeText(medianTime(times, name)), medianRatio(times, name, SESSION).toFixed(2)];
    });
    return {
      figures: [
        {
          name: "dispatch-memory-vs-session",
          value: medianRatio(times, MANY, SESSION),
          note: `assignMany, explanation brief: ${rows.map(([name, time]) => `${name} ${time}`).join(", ")}`,
        },
      ],
      tables: [{ title: "One hot pool over memory", head: ["way", "a lead", "against the session"], rows }],
    };
  },
};

function callers({ assign }: Dispatcher, leads: readonly BenchLead[]) {
  return timeCallers(leads, 16, (lead) => assign(lead));
}

/** The decisions are kept until the last one is there, as the dispatcher's are. */
function routeAll({ route }: Pick<Session, "route">, leads: readonly BenchLead[]): readonly Decision[] {
  return leads.map((lead) => route(lead, { at: AT }));
}
