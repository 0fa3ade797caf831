/** What no answer may exceed, by the name of its question; the short form of the bench fails above them. They only get lower. */
export type Limit = {
  statements?: number;
  /** Of the answer, compressed. */
  kilobytes?: number;
  /** Kilobytes of script on a first visit, compressed. */
  script?: number;
};

export const limits: Record<string, Limit> = {
  landing: { statements: 4, kilobytes: 23, script: 259 },
  "sign in": { statements: 2, kilobytes: 14 },
  "home, typical member": { statements: 3, kilobytes: 22, script: 364 },
  "home, busiest member": { statements: 3, kilobytes: 23 },
  "activities, everybody's": { statements: 3, kilobytes: 36, script: 284 },
  "activities, own": { statements: 3, kilobytes: 31 },
  "activities, filtered": { statements: 3, kilobytes: 36 },
  "activities, a word": { statements: 3, kilobytes: 36 },
  members: { statements: 4, kilobytes: 27 },
  "members by last activity": { statements: 5, kilobytes: 28 },
  "profile, typical member": { statements: 5, kilobytes: 33, script: 295 },
  "profile, busiest member": { statements: 5, kilobytes: 38 },
  review: { statements: 5, kilobytes: 32 },
  "program report of a year": { statements: 24, kilobytes: 37, script: 291 },
  groups: { statements: 2, kilobytes: 96 },
  "group, busiest": { statements: 6, kilobytes: 23 },
  events: { statements: 3, kilobytes: 24 },
  event: { statements: 4, kilobytes: 19 },
  "log form": { statements: 3, kilobytes: 26, script: 442 },
  "API: list, latest 25": { statements: 4, kilobytes: 6 },
  "API: filter, page 3": { statements: 4, kilobytes: 6 },
  "API: a word": { statements: 4, kilobytes: 6 },
  "API: profile, busiest member": { statements: 3, kilobytes: 1 },
  "API: program report of a year": { statements: 11, kilobytes: 4 },
  "API: log with two tags": { statements: 25, kilobytes: 0 },
};
