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
  "sign in": { statements: 5, kilobytes: 14 },
  "home, typical member": { statements: 49, kilobytes: 22, script: 364 },
  "home, busiest member": { statements: 49, kilobytes: 23 },
  "activities, everybody's": { statements: 20, kilobytes: 36, script: 284 },
  "activities, own": { statements: 20, kilobytes: 31 },
  "activities, filtered": { statements: 20, kilobytes: 36 },
  "activities, a word": { statements: 20, kilobytes: 36 },
  members: { statements: 23, kilobytes: 27 },
  "members by last activity": { statements: 37, kilobytes: 28 },
  "profile, typical member": { statements: 56, kilobytes: 33, script: 295 },
  "profile, busiest member": { statements: 69, kilobytes: 38 },
  review: { statements: 50, kilobytes: 32 },
  "program report of a year": { statements: 24, kilobytes: 37, script: 291 },
  groups: { statements: 10, kilobytes: 96 },
  "group, busiest": { statements: 47, kilobytes: 23 },
  events: { statements: 11, kilobytes: 24 },
  event: { statements: 33, kilobytes: 19 },
  "log form": { statements: 14, kilobytes: 26, script: 442 },
  "API: list, latest 25": { statements: 13, kilobytes: 6 },
  "API: filter, page 3": { statements: 13, kilobytes: 6 },
  "API: a word": { statements: 13, kilobytes: 6 },
  "API: profile, busiest member": { statements: 19, kilobytes: 1 },
  "API: program report of a year": { statements: 11, kilobytes: 4 },
  "API: log with two tags": { statements: 25, kilobytes: 0 },
};
