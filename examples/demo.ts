import { runDemo } from "./demo/run-demo.js";

const { status, stdout, stderr } = runDemo(process.argv.slice(2));
if (stdout !== "") console.log(stdout);
if (stderr !== "") console.error(stderr);
process.exitCode = status;
