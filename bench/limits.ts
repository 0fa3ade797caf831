/** What no answer may exceed, by the name of its question; the short form of the bench fails above them. They get lower, and higher only for something new that is wanted. */
export type Limit = {
  statements?: number;
  /** Of the answer, compressed. */
  kilobytes?: number;
  /** Kilobytes of script on a first visit, as brotli; React and Next are 120 of them. */
  script?: number;
};

export const limits: Record<string, Limit> = {
  landing: { statements: 6, kilobytes: 22, script: 126 },
  "sign in": { statements: 2, kilobytes: 6, script: 127 },
  "home, typical member": { statements: 3, kilobytes: 13, script: 137 },
  "home, busiest member": { statements: 3, kilobytes: 14 },
  "activities, everybody's": { statements: 3, kilobytes: 14, script: 136 },
  "activities, own": { statements: 3, kilobytes: 14 },
  "activities, filtered": { statements: 3, kilobytes: 14 },
  "activities, a word": { statements: 3, kilobytes: 14 },
  members: { statements: 4, kilobytes: 13, script: 137 },
  "members by last activity": { statements: 4, kilobytes: 14 },
  "profile, typical member": { statements: 5, kilobytes: 24, script: 139 },
  "profile, busiest member": { statements: 5, kilobytes: 28 },
  review: { statements: 4, kilobytes: 22, script: 219 },
  "program report of a year": { statements: 2, kilobytes: 28, script: 141 },
  groups: { statements: 2, kilobytes: 13, script: 150 },
  "group, busiest": { statements: 6, kilobytes: 15, script: 187 },
  events: { statements: 3, kilobytes: 15, script: 144 },
  event: { statements: 4, kilobytes: 12, script: 170 },
  "log form": { statements: 3, kilobytes: 18, script: 181 },
  "API: list, latest 25": { statements: 3, kilobytes: 6 },
  "API: filter, page 3": { statements: 3, kilobytes: 6 },
  "API: a word": { statements: 3, kilobytes: 6 },
  "API: profile, busiest member": { statements: 3, kilobytes: 1 },
  "API: program report of a year": { statements: 2, kilobytes: 4 },
  "API: log with two tags": { statements: 21, kilobytes: 0 },
  "groups, visitor": { script: 150 },
  "group, visitor": { script: 141 },
  "event, visitor": { script: 145 },
  "profile, visitor": { script: 139 },
  "event form": { script: 211 },
  "profile form": { script: 213 },
  "group form": { script: 221 },
  "member form": { script: 207 },
  account: { script: 210 },
  settings: { script: 206 },
};
