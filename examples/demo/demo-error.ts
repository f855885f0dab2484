/** What the person at the command line can put right: printed as it is, without a stack. */
export class DemoError extends Error {}
