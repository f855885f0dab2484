const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;

/**
 * Extends a path by a key or an index: `rules`, 1, `when` → `rules[1].when`; a key that is no plain word is quoted:
 * `fields["account.rep"]`.
 */
export function childPath(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  if (!PLAIN_KEY.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}
