import { redisStore } from "lead-router/store/redis";
import { type Competitor, interleave, medianRatio, type Times } from "../measure/interleave.js";
import type { Report, Suite } from "../suite/suite.js";
import { benchDispatcher } from "./bench-dispatcher.js";
import { type Take, timeCallers, timeMany } from "./callers.js";
import { freshLeads, hotPoolRouter } from "./hot-pool.js";
import { luaCall } from "./lua-call.js";
import { rateRows } from "./rate-rows.js";
import { openRedis, type RedisServer } from "./redis-server.js";

const LUA = "one Lua call a lead, 16 callers";
const DISPATCHER = "dispatcher, 16 callers";
const MORE = "dispatcher, 64 callers";
const MANY = "dispatcher, assignMany";

/** The dispatcher on one hot pool over Redis, against a call of a script a lead. */
export const redisSuite: Suite = {
  figures: ["dispatch-redis-vs-lua"],
  run: async () => {
    const server = await openRedis();
    try {
      return reportOf(await interleave(await competitors(server), { rounds: 11, warmUpRounds: 2 }));
    } finally {
      await server.close();
    }
  },
};

async function competitors(server: RedisServer): Promise<readonly Competitor[]> {
  const { assign, assignMany } = benchDispatcher(hotPoolRouter(), redisStore(server.client, { prefix: server.prefix }));
  const next = freshLeads("redis");
  const leads = () => Array.from({ length: 2_000 }, next);
  const take: Take = (lead) => assign(lead);
  const calling = await luaCall(server);
  return [
    { name: LUA, round: () => timeCallers(leads(), 16, calling) },
    { name: DISPATCHER, round: () => timeCallers(leads(), 16, take) },
    { name: MORE, round: () => timeCallers(leads(), 64, take) },
    { name: MANY, round: () => timeMany(leads(), (all) => assignMany(all)) },
  ];
}

function reportOf(times: Times): Report {
  const rows = rateRows(times, [LUA, DISPATCHER, MORE, MANY]);
  return {
    figures: [
      {
        name: "dispatch-redis-vs-lua",
        value: medianRatio(times, LUA, DISPATCHER),
        note: rows.map(([name, rate]) => `${name}: ${rate}/s`).join("; "),
      },
    ],
    tables: [{ title: "One hot pool over Redis", head: ["way", "leads a second", "times the first"], rows }],
  };
}
