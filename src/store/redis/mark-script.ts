/** What every script begins with: an answer says to which call it is one; see `runScript`. */
export const MARK_SCRIPT = `local function marked(answer) return {ARGV[#ARGV], answer} end
`;
