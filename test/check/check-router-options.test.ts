import { expect, test } from "vitest";
import { checkRouterOptions } from "../../src/check/check-router-options.js";
import { isLeadRouterError } from "../../src/kernel/errors.js";

/** Path and code of every issue of the error that is thrown; none where nothing is. */
function refused(input: object): readonly (readonly [path: string, code: string])[] {
  try {
    checkRouterOptions(input);
    return [];
  } catch (error) {
    if (!isLeadRouterError(error)) throw error;
    return error.issues.map(({ path, code }) => [path, code]);
  }
}

test.each<[string, object, ReturnType<typeof refused>]>([
  ["nothing", {}, []],
  ["limits and what follows them", { limits: { steps: 5 }, onLimit: "unassigned" }, []],
  ["a misspelt option", { tabels: {} }, [["tabels", "unknown_key"]]],
  ["a misspelt limit", { limits: { step: 5 } }, [["limits.step", "unknown_key"]]],
  ["a limit of 0", { limits: { steps: 0 } }, [["limits.steps", "options_invalid"]]],
  ["limits that are a number", { limits: 5 }, [["limits", "options_invalid"]]],
  ["limits that are null", { limits: null }, [["limits", "options_invalid"]]],
  ["limits that are a list", { limits: [] }, [["limits", "options_invalid"]]],
  ["zone data", { zones: { id: "mine", offsetAt: () => 0 } }, []],
  ["zone data that are a name", { zones: "UTC" }, [["zones", "options_invalid"]]],
  ["zone data that answer nothing", { zones: { id: "mine" } }, [["zones", "options_invalid"]]],
  ["another word for onLimit", { onLimit: "skip" }, [["onLimit", "options_invalid"]]],
])("options: %s", (_, input, issues) => expect(refused(input)).toEqual(issues));
