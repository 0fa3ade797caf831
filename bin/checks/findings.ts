/** What a rule refuses: `key` is what an exception would name, `what` is for whoever reads the failure. */
export type Finding = { key: string; what: string };

/** By key, why it may stay. */
export type Exceptions = Record<string, string>;

/** What is refused: each finding without an exception, and each exception that nothing needs any more. */
export function refused(findings: Finding[], exceptions: Exceptions = {}): string[] {
  const keys = new Set(findings.map(({ key }) => key));
  const open = findings.filter(({ key }) => !Object.hasOwn(exceptions, key)).map(({ what }) => what);
  const needless = Object.keys(exceptions).filter((key) => !keys.has(key));
  return [...new Set(open), ...needless.map((key) => `${key} needs no exception any more`)];
}
