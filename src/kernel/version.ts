/** The engine's version, as `package.json` has it (a test compares the two). */
export const ENGINE_VERSION = "0.1.0";
