import { runSuites } from "./run-suites.js";
import { decisionSuite } from "./suite/decisions.js";
import { fairnessSuite } from "./suite/fairness.js";
import { installSuite } from "./suite/installing.js";
import { loadingSuite } from "./suite/loading.js";
import { matchingSuite, scaleSuite } from "./suite/matching.js";
import { pickingSuite } from "./suite/picking.js";
import { sizeSuite } from "./suite/sizes.js";

await runSuites([
  sizeSuite,
  installSuite,
  matchingSuite("w1"),
  matchingSuite("w2"),
  matchingSuite("w3"),
  matchingSuite("w4"),
  scaleSuite,
  decisionSuite,
  pickingSuite,
  loadingSuite,
  fairnessSuite,
]);
