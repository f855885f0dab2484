import { runSuites } from "../run-suites.js";
import { memorySuite } from "./memory-suite.js";
import { postgresSuite } from "./postgres-suite.js";
import { processesSuite } from "./processes-suite.js";
import { redisSuite } from "./redis-suite.js";

await runSuites([memorySuite, postgresSuite, redisSuite, processesSuite]);
